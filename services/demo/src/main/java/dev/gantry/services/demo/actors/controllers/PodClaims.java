package dev.gantry.services.demo.actors.controllers;

import dev.gantry.services.demo.actors.FleetApi;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.controllers.EventLog.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whose pod is whose ({@code controller_ref_manager.go}): takes in pods nobody controls whose labels fit, lets go of
 * pods whose labels no longer do. One thread.
 */
final class PodClaims {
    private final FleetApi api;
    private final Picture picture;

    PodClaims(FleetApi api, Picture picture) {
        this.api = api;
        this.picture = picture;
    }

    /** The pods an object controls once that is done, dying ones too; in the order of their names. */
    List<Pod> claim(Subject owner, Predicate<Pod> isMine) {
        List<Pod> claimed = new ArrayList<>();
        for (Pod pod : picture.podsByOwner().find(owner.meta().uid())) {
            if (isMine.test(pod)) {
                claimed.add(pod);
            } else if (!owner.meta().isEnding()) {
                release(pod, owner);
            }
        }
        if (owner.meta().isEnding()) {
            return claimed;
        }
        for (Pod pod : picture.orphans().find(owner.namespace())) {
            if (pod.isActive() && isMine.test(pod) && adopt(pod, owner)) {
                claimed.add(pod);
            }
        }
        return claimed;
    }

    private void release(Pod pod, Subject owner) {
        ObjectNode object = read(pod);
        if (object != null) {
            patch(pod, Owners.release(object, owner.meta().uid()));
        }
    }

    private boolean adopt(Pod pod, Subject owner) {
        ObjectNode object = read(pod);
        return object != null
                && Meta.controller(object.path("metadata")).isMissingNode()
                && patch(pod, Owners.adoption(object, Owners.controller(owner.resource(), owner.meta())));
    }

    private @Nullable ObjectNode read(Pod pod) {
        ObjectNode object =
                api.get(Resource.PODS, pod.meta().namespace(), pod.meta().name());
        boolean isSame = object != null
                && object.path("metadata").path("uid").asString("").equals(pod.uid());
        return isSame ? object : null;
    }

    private boolean patch(Pod pod, ObjectNode patch) {
        return api.patch(Resource.PODS, pod.meta().namespace(), pod.meta().name(), "", patch) != null;
    }
}
