package dev.gantry.services.kubernetes.decode.kinds;

import dev.gantry.services.kubernetes.intern.Interner;
import dev.gantry.services.pods.PodFacts;
import dev.gantry.services.pods.PodSpec;
import dev.gantry.services.pods.RequestRules;
import dev.gantry.services.pods.Requests;
import dev.gantry.services.pods.ResourceFacts;
import dev.gantry.services.problems.Original;
import dev.gantry.services.problems.UnreadProblem.Flaw;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is worked out once for all pods whose specs say the same. Made from a row of words: priority class, service
 * account, then parts of mark, name, image, number of amounts and the amounts. Immutable; any thread.
 *
 * @param complaint what of the spec could not be understood, or null
 */
record PodTemplate(
        PodSpec spec, PodFacts.Shape shape, @Nullable Flaw complaint) {
    static final String CONTAINER = "container";
    static final String INIT = "init";
    static final String SIDECAR = "sidecar";
    static final String POD = "pod";
    static final String OVERHEAD = "overhead";

    private static final String[] SIZES = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"};

    /** Appends a part; its amounts are {@code resource, quantity, …}. */
    static void addPart(Words row, String mark, String name, String image, Words amounts) {
        row.add(mark);
        row.add(name);
        row.add(image);
        // The number goes along because any word, also one that looks like a mark, may stand among the amounts.
        int size = amounts.size();
        row.add(size < SIZES.length ? SIZES[size] : Integer.toString(size));
        row.addAll(amounts);
    }

    static PodTemplate of(String[] row, Interner interner) {
        Parts parts = new Parts();
        int at = 2;
        while (at < row.length) {
            at = parts.take(row, at);
        }
        Requests requests = Requests.NONE;
        Flaw complaint = null;
        try {
            requests = interner.internRecord(RequestRules.of(parts.resources()));
        } catch (NumberFormatException e) {
            complaint = new Flaw.NoRequests(Original.of(e));
        }
        PodSpec spec = new PodSpec(List.copyOf(parts.images), requests, row[0], row[1]);
        return new PodTemplate(interner.internRecord(spec), parts.shape(), complaint);
    }

    private static final class Parts {
        private final Set<String> images = new LinkedHashSet<>();
        private final List<Map<String, String>> containers = new ArrayList<>();
        private final List<ResourceFacts.InitContainer> initContainers = new ArrayList<>();
        private final List<String> sidecars = new ArrayList<>();
        private Map<String, String> pod = Map.of();
        private Map<String, String> overhead = Map.of();

        /** Takes the part that begins there; returns where the next one begins. */
        int take(String[] row, int mark) {
            String image = row[mark + 2];
            int from = mark + 4;
            int to = from + Integer.parseInt(row[mark + 3]);
            Map<String, String> amounts = new TreeMap<>();
            for (int at = from; at < to; at += 2) {
                amounts.put(row[at], row[at + 1]);
            }
            if (!image.isEmpty()) {
                images.add(image);
            }
            switch (row[mark]) {
                case POD -> pod = amounts;
                case OVERHEAD -> overhead = amounts;
                case CONTAINER -> containers.add(amounts);
                default -> addInit(row[mark + 1], row[mark].equals(SIDECAR), amounts);
            }
            return to;
        }

        private void addInit(String name, boolean sidecar, Map<String, String> amounts) {
            initContainers.add(new ResourceFacts.InitContainer(sidecar, amounts));
            if (sidecar) {
                sidecars.add(name);
            }
        }

        ResourceFacts resources() {
            return new ResourceFacts(containers, initContainers, pod, overhead);
        }

        PodFacts.Shape shape() {
            return new PodFacts.Shape(containers.size(), initContainers.size(), List.copyOf(sidecars));
        }
    }
}
