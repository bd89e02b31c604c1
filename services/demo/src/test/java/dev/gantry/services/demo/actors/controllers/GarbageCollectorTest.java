package dev.gantry.services.demo.actors.controllers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.api.DeleteOptions.Propagation;
import org.junit.jupiter.api.Test;

class GarbageCollectorTest {
    private static Rig web() {
        Rig rig = new Rig();
        rig.create(Resource.DEPLOYMENTS, """
                {"metadata":{"name":"web"},"spec":{"replicas":3,"selector":{"matchLabels":{"app":"web"}},
                 "template":{"metadata":{"labels":{"app":"web"}},
                 "spec":{"containers":[{"name":"web","image":"web:1"}]}}}}""");
        rig.until(() -> rig.get(Resource.DEPLOYMENTS, "web")
                        .at("/status/availableReplicas")
                        .asInt(0)
                == 3);
        return rig;
    }

    @Test
    void followsADeletionDownInTheBackground() {
        Rig rig = web();
        rig.delete(Resource.DEPLOYMENTS, "web", Propagation.BACKGROUND);
        assertFalse(rig.exists(Resource.DEPLOYMENTS, "web"));
        rig.beats(8);
        assertEquals(0, rig.list(Resource.REPLICA_SETS).size());
        assertEquals(0, rig.list(Resource.PODS).size());
    }

    @Test
    void deletesFromBelowInTheForeground() {
        Rig rig = web();
        rig.delete(Resource.DEPLOYMENTS, "web", Propagation.FOREGROUND);
        boolean sawSetWait = false;
        for (int i = 0; i < 30 && rig.exists(Resource.DEPLOYMENTS, "web"); i++) {
            if (rig.list(Resource.REPLICA_SETS).isEmpty()) {
                assertEquals(0, rig.list(Resource.PODS).size(), "the set went before its pods");
            } else {
                sawSetWait |= rig.list(Resource.REPLICA_SETS)
                        .getFirst()
                        .path("metadata")
                        .has("deletionTimestamp");
            }
            rig.beat();
        }
        assertFalse(rig.exists(Resource.DEPLOYMENTS, "web"));
        assertEquals(0, rig.list(Resource.REPLICA_SETS).size());
        assertEquals(0, rig.list(Resource.PODS).size());
        assertTrue(sawSetWait);
    }

    @Test
    void leavesOrphansWithoutTheirOwner() {
        Rig rig = web();
        rig.delete(Resource.DEPLOYMENTS, "web", Propagation.ORPHAN);
        rig.beats(8);
        assertFalse(rig.exists(Resource.DEPLOYMENTS, "web"));
        assertEquals(1, rig.list(Resource.REPLICA_SETS).size());
        assertFalse(rig.list(Resource.REPLICA_SETS).getFirst().path("metadata").has("ownerReferences"));
        assertEquals(3, rig.pods().size());
    }

    @Test
    void deletesWhatIsMadeForAnOwnerThatNeverWas() {
        Rig rig = web();
        rig.create(Resource.CONTROLLER_REVISIONS, """
                {"metadata":{"name":"left","ownerReferences":[{"apiVersion":"apps/v1","kind":"StatefulSet",
                 "name":"gone","uid":"00000000-0000-4000-8000-000000000000"}]},"revision":1}""");
        rig.beats(2);
        assertFalse(rig.exists(Resource.CONTROLLER_REVISIONS, "left"));
    }

    @Test
    void keepsWhatHasAnotherOwner() {
        Rig rig = web();
        String uid = rig.get(Resource.DEPLOYMENTS, "web").at("/metadata/uid").asString();
        rig.create(Resource.CONTROLLER_REVISIONS, """
                {"metadata":{"name":"shared","ownerReferences":[
                 {"apiVersion":"apps/v1","kind":"StatefulSet","name":"gone",
                  "uid":"00000000-0000-4000-8000-000000000000"},
                 {"apiVersion":"apps/v1","kind":"Deployment","name":"web","uid":"%s"}]},"revision":1}""".formatted(uid));
        rig.beats(2);
        var owners = rig.get(Resource.CONTROLLER_REVISIONS, "shared").at("/metadata/ownerReferences");
        assertEquals(1, owners.size());
        assertEquals(uid, owners.path(0).path("uid").asString());
    }

    @Test
    void whatACustomObjectOwnsGoesWithIt() {
        Resource sets = new Resource("apps.kruise.io/v1alpha1", "clonesets", "CloneSet", true);
        Rig rig = new Rig();
        String uid = rig.create(sets, """
                {"metadata":{"name":"web"},"spec":{"replicas":1}}""").at("/metadata/uid").asString();
        rig.create(Resource.CONFIG_MAPS, """
                {"metadata":{"name":"mine","ownerReferences":[{"apiVersion":"apps.kruise.io/v1alpha1",
                 "kind":"CloneSet","name":"web","uid":"%s"}]}}""".formatted(uid));
        rig.beats(8);
        assertTrue(rig.exists(Resource.CONFIG_MAPS, "mine"));
        rig.delete(sets, "web", Propagation.FOREGROUND);
        rig.beats(8);
        assertFalse(rig.exists(Resource.CONFIG_MAPS, "mine"));
        assertFalse(rig.exists(sets, "web"));
    }
}
