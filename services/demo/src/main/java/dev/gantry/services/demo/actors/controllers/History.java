package dev.gantry.services.demo.actors.controllers;

import static dev.gantry.services.demo.fleet.Tree.array;
import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.actors.FleetApi;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.controllers.EventLog.Subject;
import dev.gantry.services.demo.api.LabelSelector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The templates stateful and daemon sets had, as controller revisions ({@code pkg/controller/history}). One thread. */
final class History {
    /** The label of pods that tells their template. */
    static final String LABEL = "controller-revision-hash";

    /** The same of revisions of stateful sets; those of daemon sets have the pods' own. */
    static final String HASH = "controller.kubernetes.io/hash";

    private static final int TRIES = 5;

    private final FleetApi api;
    private final Table<Revision> revisions = new Table<>(Revision::of);
    private final Index<Revision> byOwner = revisions.indexed(one -> one.meta().owner());
    private final Index<Revision> orphans =
            revisions.indexed(one -> one.meta().owner().isEmpty() ? one.meta().namespace() : "");

    History(Lookout lookout) {
        this.api = lookout.api();
        lookout.follow(Resource.CONTROLLER_REVISIONS, revisions);
    }

    /**
     * Who has a history.
     *
     * @param template hash of its pod template
     * @param collisions how often a name was taken
     * @param hashLabel under which its revisions carry their hash
     */
    record Owner(
            Subject subject,
            Predicate<Map<String, String>> selector,
            long template,
            int collisions,
            String hashLabel) {}

    /** Oldest first. */
    List<Revision> of(Owner owner) {
        List<Revision> all = new ArrayList<>(byOwner.find(owner.subject.meta().uid()));
        if (!owner.subject.meta().isEnding()) {
            for (Revision orphan : orphans.find(owner.subject.namespace())) {
                if (owner.selector.test(orphan.labels()) && adopt(orphan, owner)) {
                    all.add(orphan);
                }
            }
        }
        all.sort(Revision.ORDER);
        return all;
    }

    private boolean adopt(Revision orphan, Owner owner) {
        Key key = orphan.key();
        ObjectNode tree = api.get(Resource.CONTROLLER_REVISIONS, key.namespace(), key.name());
        if (tree == null) {
            return false;
        }
        ObjectNode reference = Owners.controller(owner.subject.resource(), owner.subject.meta());
        return patch(orphan, Owners.adoption(tree, reference));
    }

    /** The revision of the template as it is now, made or brought to the front as needed; null where it cannot be. */
    @Nullable
    Revision newest(Owner owner, List<Revision> revisions) {
        Revision last = revisions.isEmpty() ? null : revisions.getLast();
        if (last != null && last.template() == owner.template) {
            return last;
        }
        long next = last == null ? 1 : last.number() + 1;
        for (Revision old : revisions.reversed()) {
            if (old.template() == owner.template) {
                return patch(old, object("revision", next)) ? renumbered(old, next) : null;
            }
        }
        return create(owner, next);
    }

    private static Revision renumbered(Revision old, long number) {
        return new Revision(old.meta(), number, old.template(), old.labels());
    }

    private @Nullable Revision create(Owner owner, long number) {
        Key key = owner.subject.meta().key();
        ObjectNode tree = api.get(owner.subject.resource(), key.namespace(), key.name());
        if (tree == null) {
            return null;
        }
        for (int collisions = owner.collisions; collisions < owner.collisions + TRIES; collisions++) {
            ObjectNode revision = revision(tree, owner, number, collisions);
            ObjectNode made = api.create(Resource.CONTROLLER_REVISIONS, revision);
            if (made != null) {
                Map<String, String> labels = LabelSelector.labels(made.path("metadata"));
                return new Revision(Meta.of(made), number, owner.template, labels);
            }
        }
        return null;
    }

    /** A revision as it is written for an owner as it is now. */
    private static ObjectNode revision(ObjectNode tree, Owner owner, long number, int collisions) {
        JsonNode template = tree.path("spec").path("template");
        String hash = TemplateHash.label(TemplateHash.of(template), collisions);
        ObjectNode held = (ObjectNode) template.deepCopy();
        held.put(TemplateHash.PATCH, "replace");
        ObjectNode labels = template.path("metadata").path("labels").isObject()
                ? (ObjectNode) template.path("metadata").path("labels").deepCopy()
                : object();
        labels.put(owner.hashLabel, hash);
        Meta meta = owner.subject.meta();
        ObjectNode metadata = object(
                "name",
                meta.name() + "-" + hash,
                "namespace",
                meta.namespace(),
                "labels",
                labels,
                "ownerReferences",
                array(Owners.controller(owner.subject.resource(), meta)));
        ObjectNode annotations = metadata.putObject("annotations");
        Annotations.of(tree).forEach(annotations::put);
        return object(
                "apiVersion",
                "apps/v1",
                "kind",
                "ControllerRevision",
                "metadata",
                metadata,
                "data",
                object("spec", object("template", held)),
                "revision",
                number);
    }

    /** Deletes the oldest that nobody lives by, but for as many as are to be kept. */
    void clean(List<Revision> revisions, Set<String> live, int limit) {
        List<Revision> dead = revisions.stream()
                .filter(one -> !live.contains(one.meta().name()))
                .toList();
        for (Revision one : dead.subList(0, Math.max(dead.size() - limit, 0))) {
            api.delete(
                    Resource.CONTROLLER_REVISIONS,
                    one.key().namespace(),
                    one.key().name(),
                    null);
        }
    }

    private boolean patch(Revision revision, ObjectNode patch) {
        Key key = revision.key();
        return api.patch(Resource.CONTROLLER_REVISIONS, key.namespace(), key.name(), "", patch) != null;
    }
}
