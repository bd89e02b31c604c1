package dev.gantry.app.cli.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.events.Event;
import dev.gantry.services.inventory.Labels;
import dev.gantry.services.inventory.Meta;
import dev.gantry.services.inventory.NamespacedName;
import dev.gantry.services.inventory.Owner;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({"apiVersion, API Version", "podCIDR, Pod CIDR", "maxPods, Max Pods", "uid, UID", "a.b/c, a.b/c"})
    void labelsFields(String name, String label) {
        assertEquals(label, FieldByField.label(name));
    }

    private static String describe(String json, Event... events) {
        return new Describer(Clock.fixed(NOW, ZoneOffset.UTC))
                .describe(JsonMapper.shared().readTree(json), List.of(events));
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
