package dev.gantry.services.demo.strategy;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is particular to one kind, put together from functions. Immutable; any thread.
 *
 * @param names what objects may be called
 * @param created sets on a new object what only the server sets
 * @param prepared the same on every write; the old object is empty on creation
 * @param valid checks an object, new or changed
 * @param validNew checks new objects beyond that
 * @param changedFirst what may not change, told before what is not valid
 * @param changed what may not change, told after what is not valid
 * @param status checks a change of the status
 */
record Rules(
        Names.Rule names,
        Consumer<ObjectNode> created,
        BiConsumer<ObjectNode, ObjectNode> prepared,
        Consumer<Spot> valid,
        Consumer<Spot> validNew,
        BiConsumer<Spot, Spot> changedFirst,
        BiConsumer<Spot, Spot> changed,
        BiConsumer<Spot, Spot> status) {

    static Rules of(Names.Rule names) {
        return new Rules(
                names,
                object -> {},
                (next, old) -> {},
                object -> {},
                object -> {},
                (next, old) -> {},
                (next, old) -> {},
                (next, old) -> {});
    }

    Rules created(Consumer<ObjectNode> function) {
        return new Rules(names, function, prepared, valid, validNew, changedFirst, changed, status);
    }

    Rules prepared(BiConsumer<ObjectNode, ObjectNode> function) {
        return new Rules(names, created, function, valid, validNew, changedFirst, changed, status);
    }

    Rules valid(Consumer<Spot> function) {
        return new Rules(names, created, prepared, function, validNew, changedFirst, changed, status);
    }

    Rules validNew(Consumer<Spot> function) {
        return new Rules(names, created, prepared, valid, function, changedFirst, changed, status);
    }

    Rules changedFirst(BiConsumer<Spot, Spot> function) {
        return new Rules(names, created, prepared, valid, validNew, function, changed, status);
    }

    Rules changed(BiConsumer<Spot, Spot> function) {
        return new Rules(names, created, prepared, valid, validNew, changedFirst, function, status);
    }

    Rules status(BiConsumer<Spot, Spot> function) {
        return new Rules(names, created, prepared, valid, validNew, changedFirst, changed, function);
    }
}
