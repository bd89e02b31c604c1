package dev.gantry.services.kubernetes.decode;

import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Resource;
import dev.gantry.services.kubernetes.intern.BoundedInterner;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Prints how fast a list and a watch of 7,000 pods are decoded from memory, in MB/s, ns and bytes allocated per pod.
 * Run by hand with {@code -XX:+UseSerialGC -Xmn1g}, so that no collection hides what was allocated; nothing is
 * asserted, as speed is the benches' business.
 */
final class DecodeMeasure {
    private static final int PODS = 7_000;
    private static final int TEMPLATES = 350;
    private static final int ROUNDS = 15;

    private DecodeMeasure() {}

    public static void main(String[] args) throws IOException {
        for (String format : new String[] {Decoding.PROTOBUF, Decoding.JSON}) {
            List<Map<String, Object>> pods = pods();
            byte[] list = Bodies.list(Kind.POD, format, pods);
            byte[] watch = Bodies.watch(Kind.POD, format, pods);
            measure(format + " list", list, decoder -> {
                int[] rows = {0};
                decoder.list(new ByteArrayInputStream(list), batch -> rows[0] += batch.size());
                return rows[0];
            });
            measure(format + " watch", watch, decoder -> {
                List<WatchFrame<Resource>> frames = new ArrayList<>();
                var reader = decoder.watch(new ByteArrayInputStream(watch));
                int count = 0;
                while (reader.next(frames, 256)) {
                    count += frames.size();
                    frames.clear();
                }
                return count;
            });
        }
    }

    @FunctionalInterface
    private interface Work {
        int run(ResourceDecoder<Resource> decoder) throws IOException;
    }

    private static void measure(String name, byte[] body, Work work) throws IOException {
        Decoders decoders = new DefaultDecoders(new BoundedInterner());
        long[] nanos = new long[ROUNDS];
        long bytes = 0;
        int rows = 0;
        for (int i = 0; i < ROUNDS; i++) {
            String format = name.substring(0, name.indexOf(' '));
            System.gc();
            long used = used();
            long begin = System.nanoTime();
            rows = work.run(decoders.forAnswer(Kind.POD, Resource.class, format));
            nanos[i] = System.nanoTime() - begin;
            bytes = used() - used;
        }
        long first = nanos[0];
        Arrays.sort(nanos);
        long median = nanos[ROUNDS / 2];
        System.out.printf(
                "%-45s %6d rows %8.1f kB each: first %6.1f ms, median %6.1f ms, %7.1f MB/s, %6d ns and %5d B a row%n",
                name,
                rows,
                body.length / 1e3 / rows,
                first / 1e6,
                median / 1e6,
                body.length * 1e3 / median,
                median / rows,
                bytes / rows);
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static List<Map<String, Object>> pods() {
        Random random = new Random(1);
        List<Map<String, Object>> pods = new ArrayList<>();
        for (int i = 0; i < PODS; i++) {
            int template = random.nextInt(TEMPLATES);
            String app = "app-" + template;
            Map<String, Object> pod = Objects.tree("pod-running");
            Map<String, Object> meta = inner(pod, "metadata");
            meta.put("name", app + "-6c9d7f5b8-" + Integer.toString(i, 36));
            meta.put("namespace", "team-" + template % 40);
            meta.put("uid", new UUID(random.nextLong(), random.nextLong()).toString());
            meta.put("resourceVersion", Integer.toString(40_000_000 + i));
            meta.put("labels", new LinkedHashMap<>(Map.of("app", app, "pod-template-hash", "6c9d7f5b8")));
            inner(pod, "spec").put("nodeName", "node-" + random.nextInt(700));
            inner(pod, "status").put("podIP", "10." + i / 65_536 + "." + i / 256 % 256 + "." + i % 256);
            pods.add(pod);
        }
        return pods;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> inner(Map<String, Object> tree, String name) {
        return (Map<String, Object>) tree.get(name);
    }
}
