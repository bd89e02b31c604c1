package dev.gantry.services.pods;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which extended resources are GPUs or shares of them, by the names the vendors' device plugins register. Pure. */
public final class GpuResources {
    private static final Set<String> PREFIXES = Set.of(
            "nvidia.com/",
            "amd.com/gpu",
            "gpu.intel.com/",
            "huawei.com/Ascend",
            "cambricon.com/",
            "hygon.com/dcu",
            "metax-tech.com/",
            "mthreads.com/",
            "iluvatar.ai/",
            "enflame.com/",
            "aliyun.com/gpu",
            "tencent.com/vcuda",
            "volcano.sh/vgpu");

    /** Under a vendor's prefix, but a measure of a GPU share and no card of its own. */
    private static final Set<String> MEASURES = Set.of("mem", "memory", "cores", "core", "percentage", "priority");

    private GpuResources() {}

    public static boolean isGpu(String resource) {
        return PREFIXES.stream().anyMatch(resource::startsWith);
    }

    /** Those of the resources that are GPUs, sorted by name. */
    public static Map<String, Long> among(Map<String, Long> resources) {
        if (resources.isEmpty()) {
            return Map.of();
        }
        Map<String, Long> gpus = new TreeMap<>();
        resources.forEach((name, amount) -> {
            if (isGpu(name)) {
                gpus.put(name, amount);
            }
        });
        return gpus;
    }

    /** How many cards or shares, leaving out resources that only measure a share's memory or cores. */
    public static long count(Map<String, Long> resources) {
        long count = 0;
        for (var entry : resources.entrySet()) {
            if (isGpu(entry.getKey()) && !isMeasure(entry.getKey())) {
                count += entry.getValue();
            }
        }
        return count;
    }

    private static boolean isMeasure(String resource) {
        return MEASURES.stream().anyMatch(resource::endsWith);
    }
}
