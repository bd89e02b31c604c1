package dev.gantry.services.demo.faults;

/**
 * An order on the board. Immutable; any thread.
 *
 * @param id what it is cleared by
 * @param met by how many requests or connections so far
 */
public record Standing(String id, Order order, int met) {
    /** Whether as many have met it as were to. */
    public boolean isSpent() {
        return order.often() instanceof Often.Times times && met >= times.count();
    }

    Standing metOnceMore() {
        return new Standing(id, order, met + 1);
    }
}
