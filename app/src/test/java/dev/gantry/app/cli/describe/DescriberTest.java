package dev.gantry.app.cli.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ClusterFailure.Sort;
import dev.gantry.services.cluster.ObjectReader.About;
import dev.gantry.services.cluster.ObjectReader.JsonQuery;
import dev.gantry.services.events.Event;
import dev.gantry.services.inventory.Labels;
import dev.gantry.services.inventory.Meta;
import dev.gantry.services.inventory.NamespacedName;
import dev.gantry.services.inventory.Owner;
import dev.gantry.services.problems.Original;
import dev.gantry.services.problems.ReadProblem;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DescriberTest {
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    @Test
    void alignsLikeATabwriter() {
        Sheet sheet = new Sheet();
        sheet.line(0, "Name:\tx");
        sheet.line(0, "Namespace:\tshop");
        sheet.line(0, "Rows:");
        sheet.line(1, "a\tbbb\tc");
        sheet.line(1, "aaaa\tb\tc");

        assertEquals("""
                Name:       x
                Namespace:  shop
                Rows:
                  a     bbb  c
                  aaaa  b    c
                """, sheet.text());
    }

    @Test
    void tellsAPodWithItsContainersAndEvents() {
        String text = describe("""
                {"kind":"Pod","metadata":{"name":"cart","namespace":"shop","labels":{"b":"2","a":"1"},
                  "ownerReferences":[{"kind":"ReplicaSet","name":"cart-7f","controller":true}]},
                 "spec":{"nodeName":"n1","containers":[{"name":"app","image":"reg/cart:1",
                   "ports":[{"containerPort":80,"protocol":"TCP","name":"web"}],
                   "env":[{"name":"MODE","value":"live"},
                          {"name":"KEY","valueFrom":{"secretKeyRef":{"name":"s","key":"k"}}}],
                   "resources":{"requests":{"cpu":"250m"}},
                   "volumeMounts":[{"mountPath":"/d","name":"data","readOnly":true}]}],
                   "volumes":[{"name":"data","emptyDir":{}}],
                   "tolerations":[{"key":"dedicated","operator":"Equal","value":"live","effect":"NoSchedule"}]},
                 "status":{"phase":"Running","hostIP":"10.0.0.7","podIP":"10.2.0.9","podIPs":[{"ip":"10.2.0.9"}],
                   "qosClass":"Burstable","conditions":[{"type":"Ready","status":"True"}],
                   "containerStatuses":[{"name":"app","ready":true,"restartCount":2,"containerID":"c://1",
                     "imageID":"i@1","state":{"running":{"startedAt":"2026-05-01T10:00:00Z"}},
                     "lastState":{"terminated":{"exitCode":137,"reason":"OOMKilled",
                       "startedAt":"2026-05-01T09:00:00Z","finishedAt":"2026-05-01T09:59:00Z"}}}]}}
                """, event());

        assertTrue(text.contains("Node:         n1/10.0.0.7\n"), text);
        assertTrue(text.contains("Labels:       a=1\n              b=2\n"), text);
        assertTrue(text.contains("Controlled By:  ReplicaSet/cart-7f\n"), text);
        assertTrue(text.contains("      Started:      Fri, 01 May 2026 10:00:00 +0000\n"), text);
        assertTrue(text.contains("      Exit Code:    137\n"), text);
        assertTrue(text.contains("      KEY:   <set to the key 'k' in secret 's'>  Optional: false\n"), text);
        assertTrue(text.contains("      /d from data (ro)\n"), text);
        assertTrue(text.contains("Tolerations:     dedicated=live:NoSchedule\n"), text);
        assertTrue(text.contains("  Warning  BackOff  5m (x7 over 60m)  kubelet  spec.containers{app}: again\n"), text);
    }

    @Test
    void neverShowsASecretsValues() {
        String text = describe(
                "{\"kind\":\"Secret\",\"metadata\":{\"name\":\"s\"},\"type\":\"Opaque\",\"data\":{\"token\":\"aHVudGVyMg==\"}}");

        assertTrue(text.contains("token:  7 bytes"), text);
        assertFalse(text.contains("aHVudGVyMg") || text.contains("hunter2"), text);
    }

    @Test
    void tellsAnUnknownKindFieldByField() {
        String text = describe("""
                {"kind":"Queue","apiVersion":"x/v1","metadata":{"name":"q","uid":"u","managedFields":[{"manager":"m"}]},
                 "spec":{"maxPods":3,"names":["a","b"],"parts":[{"podCIDR":"10/8"}]}}
                """);

        assertTrue(text.contains("API Version:  x/v1\n"), text);
        assertTrue(text.contains("  Max Pods:  3\n"), text);
        assertTrue(text.contains("    Pod CIDR:  10/8\n"), text);
        assertFalse(text.contains("manager"), text);
    }

    @Test
    void whatWouldSteerTheTerminalIsWrittenOut() {
        String text = describe(
                "{\"kind\":\"ConfigMap\",\"apiVersion\":\"v1\",\"metadata\":{\"name\":\"m\"},\"data\":{\"k\":\"\\u001b[2Jx\\ry\"}}");

        assertTrue(text.contains("^[[2Jx\\ry\n"), text);
    }

    @Test
    void selectorsAreSortedByKey() {
        JsonNode selector = JsonMapper.shared().readTree("""
                {"matchLabels": {"z": "1"}, "matchExpressions": [
                  {"key": "b", "operator": "NotIn", "values": ["y", "x"]}, {"key": "a", "operator": "Exists"},
                  {"key": "c", "operator": "DoesNotExist"}, {"key": "d", "operator": "In", "values": ["v"]}]}
                """);

        assertEquals("a,b notin (x,y),!c,d in (v),z=1", Selectors.of(selector));
    }

    @Test
    void eventsAreAskedForByEveryUidTheyMayName() throws ClusterFailure {
        List<About> asked = new ArrayList<>();
        for (String meta : List.of(
                "\"name\":\"n\",\"uid\":\"u\"",
                "\"name\":\"n\",\"uid\":\"u\",\"annotations\":{\"kubernetes.io/config.mirror\":\"m\"}")) {
            for (String kind : List.of("Node", "Pod")) {
                Related related = new Alone(List.of()) {
                    @Override
                    public List<Event> events(About about) {
                        asked.add(about);
                        return List.of();
                    }
                };
                new Describer(Clock.fixed(NOW, ZoneOffset.UTC), related)
                        .describe(
                                tree("{\"kind\":\"" + kind + "\",\"apiVersion\":\"v1\",\"metadata\":{" + meta + "}}"),
                                true);
            }
        }

        assertEquals(
                List.of(Set.of("u", "n"), Set.of("u"), Set.of("m", "n"), Set.of("m")),
                asked.stream().map(About::uids).toList());
    }

    @Test
    void whatMayNotBeReadIsToldInItsPlace() throws ClusterFailure {
        Related forbidden = new Alone(List.of()) {
            @Override
            public List<JsonNode> list(JsonQuery query) throws ClusterFailure {
                throw new ClusterFailure(Sort.FORBIDDEN, new ReadProblem.ListForbidden(query.kind()));
            }

            @Override
            public List<Event> events(About about) throws ClusterFailure {
                throw new ClusterFailure(Sort.FORBIDDEN, new ReadProblem.ListForbidden("events"));
            }
        };
        String set = "{\"kind\":\"StatefulSet\",\"apiVersion\":\"apps/v1\",\"metadata\":{\"name\":\"s\"}}";
        String text = new Describer(Clock.fixed(NOW, ZoneOffset.UTC), forbidden).describe(tree(set), true);

        assertTrue(
                text.contains(
                        "Pods Status:        not known: You may not list pods. Ask for get, list, watch on pods.\n"),
                text);
        assertTrue(text.contains("not known: You may not list events. Ask for get, list, watch on events.\n"), text);
    }

    @Test
    void aLostServerEndsTheDescription() {
        Related lost = new Alone(List.of()) {
            @Override
            public List<JsonNode> list(JsonQuery query) throws ClusterFailure {
                throw new ClusterFailure(Sort.UNREACHABLE, new Original("live does not answer."));
            }
        };
        JsonNode set = tree("{\"kind\":\"StatefulSet\",\"apiVersion\":\"apps/v1\",\"metadata\":{\"name\":\"s\"}}");

        assertThrows(
                ClusterFailure.class, () -> new Describer(Clock.fixed(NOW, ZoneOffset.UTC), lost).describe(set, true));
    }

    @ParameterizedTest
    @CsvSource({"apiVersion, API Version", "podCIDR, Pod CIDR", "maxPods, Max Pods", "uid, UID", "a.b/c, a.b/c"})
    void labelsFields(String name, String label) {
        assertEquals(label, FieldNames.label(name));
    }

    private static JsonNode tree(String json) {
        return JsonMapper.shared().readTree(json);
    }

    private static String describe(String json, Event... events) {
        Describer describer = new Describer(Clock.fixed(NOW, ZoneOffset.UTC), new Alone(List.of(events)));
        try {
            return describer.describe(tree(json), true);
        } catch (ClusterFailure failure) {
            throw new AssertionError(failure);
        }
    }

    /** An object nothing belongs to but events. */
    private static class Alone implements Related {
        private final List<Event> events;

        Alone(List<Event> events) {
            this.events = events;
        }

        @Override
        public List<JsonNode> list(JsonQuery query) throws ClusterFailure {
            return List.of();
        }

        @Override
        public Optional<JsonNode> one(String kind, NamespacedName name) {
            return Optional.empty();
        }

        @Override
        public List<Event> events(About about) throws ClusterFailure {
            return events;
        }
    }

    private static Event event() {
        long now = NOW.getEpochSecond();
        Meta meta =
                new Meta(new UUID(1, 2), 3, new NamespacedName("shop", "e"), now, Labels.NONE, Labels.NONE, Owner.NONE);
        return new Event(
                meta,
                "Warning",
                "BackOff",
                "again",
                new Event.Regarding("Pod", "shop", "cart", "spec.containers{app}"),
                "kubelet",
                new Event.Occurrence(now - 3600, now - 300, 7));
    }
}
