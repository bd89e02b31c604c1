package dev.gantry.services.demo.fleet;

import dev.gantry.services.demo.fleet.Blueprint.Cards;
import dev.gantry.services.demo.fleet.Blueprint.Extras;
import dev.gantry.services.demo.fleet.Blueprint.Service;
import dev.gantry.services.demo.fleet.ClusterPlan.NodePlan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the first pods on machines: least used first; shares of cards pack, so that whole cards stay. One thread. */
final class Placement {
    private static final int SYSTEM_CPU = 350;
    private static final int FULL = 100;

    private final List<Machine> machines = new ArrayList<>();

    /**
     * Where a pod goes.
     *
     * @param card of the machine, -1 for none
     */
    record Place(NodePlan node, int card) {}

    private static final class Machine {
        private final NodePlan node;
        private int cpuLeft;
        private int memoryLeft;
        private int podsLeft = 105;
        private final int[] percentLeft;
        private final int[] cardMemoryLeft;

        Machine(NodePlan node) {
            this.node = node;
            cpuLeft = node.pool().cores() * 1000 - SYSTEM_CPU;
            memoryLeft = node.pool().memoryGi() * 1024 - 2300;
            Cards gpu = node.pool().gpu();
            percentLeft = new int[gpu == null ? 0 : gpu.cards()];
            cardMemoryLeft = new int[percentLeft.length];
            for (int i = 0; i < percentLeft.length; i++) {
                percentLeft[i] = FULL;
                cardMemoryLeft[i] = gpu == null ? 0 : gpu.memoryMi();
            }
        }

        boolean holds(Service service) {
            Extras extras = service.extras();
            boolean suits = extras.hasGpu() ? card(extras) >= 0 : percentLeft.length == 0;
            return suits
                    && (extras.isSpot() || node.pool().taint().isEmpty())
                    && podsLeft > 0
                    && cpuLeft >= service.cpu() + 50
                    && memoryLeft >= service.memoryMi() + 64;
        }

        /** Smaller cards first, as whole large ones are what training waits for; then whichever has most room. */
        boolean suitsBetterThan(Machine other) {
            int size = Integer.compare(cardSize(), other.cardSize());
            return size == 0 ? fullness() < other.fullness() : size < 0;
        }

        private int cardSize() {
            Cards gpu = node.pool().gpu();
            return gpu == null ? 0 : gpu.memoryMi();
        }

        void take(Service service) {
            podsLeft--;
            cpuLeft -= service.cpu() + 50;
            memoryLeft -= service.memoryMi() + 64;
        }

        int takeCard(Extras extras) {
            int card = card(extras);
            percentLeft[card] -= extras.gpuPercent();
            cardMemoryLeft[card] -= extras.gpuMemoryMi();
            return card;
        }

        /** The first with enough left, -1 for none. */
        private int card(Extras extras) {
            for (int i = 0; i < percentLeft.length; i++) {
                if (percentLeft[i] >= extras.gpuPercent() && cardMemoryLeft[i] >= extras.gpuMemoryMi()) {
                    return i;
                }
            }
            return -1;
        }

        double fullness() {
            return 1 - cpuLeft / (node.pool().cores() * 1000.0);
        }
    }

    Placement(List<NodePlan> nodes) {
        nodes.forEach(node -> machines.add(new Machine(node)));
    }

    /** One pod on each machine something fits that runs on every one. */
    List<Place> everywhere(Service service) {
        List<Place> places = new ArrayList<>();
        for (Machine machine : machines) {
            if (FleetPlanner.fits(service, machine.node)) {
                machine.take(service);
                places.add(new Place(machine.node, -1));
            }
        }
        return places;
    }

    /** Null where no machine has room. */
    @Nullable
    Place place(Service service) {
        Machine best = null;
        for (Machine machine : machines) {
            if (machine.holds(service) && (best == null || machine.suitsBetterThan(best))) {
                best = machine;
            }
        }
        if (best == null) {
            return null;
        }
        best.take(service);
        return new Place(best.node, service.extras().hasGpu() ? best.takeCard(service.extras()) : -1);
    }
}
