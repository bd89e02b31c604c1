package dev.gantry.services.demo.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.demo.api.Cluster;
import dev.gantry.services.demo.api.Ids;
import dev.gantry.services.demo.api.Target;
import dev.gantry.services.demo.api.WriteOptions;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.kinds.Kinds;
import dev.gantry.services.demo.patch.ManagedFields;
import dev.gantry.services.demo.schema.Schema;
import dev.gantry.services.demo.store.ObjectStore;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class RolesTest {
    private static final Schema SCHEMA = Schema.kubernetes();
    private static final User ALICE = new User("alice", List.of(User.AUTHENTICATED));

    private final Cluster cluster = new Cluster(
            Kinds.builtIn(SCHEMA),
            new ObjectStore(100),
            new ManagedFields(SCHEMA),
            () -> Instant.parse("2026-11-27T12:00:00Z"),
            new Ids(1));
    private final Roles roles = new Roles(cluster);

    @BeforeEach
    void fill() {
        DefaultRoles.load(cluster);
    }

    @Test
    void nobodyMayWhatNoRoleGives() {
        assertFalse(may(ALICE, "list", "pods", ""));
        assertTrue(may(new User("root", List.of(User.MASTERS)), "delete", "nodes", ""));
    }

    @Test
    void everyoneMayDiscover() {
        assertTrue(
                roles.decide(ALICE, Attributes.ofPath("get", "/apis/apps/v1")).isAllowed());
        assertFalse(roles.decide(ALICE, Attributes.ofPath("get", "/metrics")).isAllowed());
    }

    @Test
    void aBindingOfTheClusterHoldsEverywhere() {
        write("ClusterRoleBinding", "", """
                {"metadata":{"name":"alice-views"},"roleRef":{"kind":"ClusterRole","name":"view"},
                 "subjects":[{"kind":"User","name":"alice"}]}""");
        assertTrue(may(ALICE, "list", "pods", ""));
        assertTrue(may(ALICE, "list", "pods", "anywhere"));
        assertFalse(may(ALICE, "list", "secrets", "anywhere"));
        assertFalse(may(ALICE, "delete", "pods", "anywhere"));
    }

    @Test
    void whatAnAggregatedRoleSelectsLaterCountsAtOnce() {
        write("ClusterRoleBinding", "", """
                {"metadata":{"name":"alice-views"},"roleRef":{"kind":"ClusterRole","name":"view"},
                 "subjects":[{"kind":"User","name":"alice"}]}""");
        assertFalse(may(ALICE, "list", "nodes", ""));
        write("ClusterRole", "", """
                {"metadata":{"name":"nodes-too","labels":{"rbac.authorization.k8s.io/aggregate-to-view":"true"}},
                 "rules":[{"apiGroups":[""],"resources":["nodes"],"verbs":["list"]}]}""");
        assertTrue(may(ALICE, "list", "nodes", ""));
    }

    @Test
    void aMissingRoleIsTold() {
        write("ClusterRoleBinding", "", """
                {"metadata":{"name":"ghost"},"roleRef":{"kind":"ClusterRole","name":"nothing"},
                 "subjects":[{"kind":"Group","name":"system:authenticated"}]}""");
        Decision decision = roles.decide(ALICE, new Attributes("list", "", "pods", "", "", "", ""));
        assertEquals("RBAC: clusterrole.rbac.authorization.k8s.io \"nothing\" not found", decision.reason());
    }

    private boolean may(User user, String verb, String resource, String namespace) {
        return roles.decide(user, new Attributes(verb, "", resource, "", namespace, "", ""))
                .isAllowed();
    }

    private void write(String kindName, String namespace, String json) {
        Kind kind = Objects.requireNonNull(cluster.kinds().named("rbac.authorization.k8s.io/v1", kindName));
        ObjectNode object = (ObjectNode) JsonMapper.shared().readTree(json);
        cluster.writing().create(Target.of(kind, namespace, ""), object, WriteOptions.by("test"));
    }
}
