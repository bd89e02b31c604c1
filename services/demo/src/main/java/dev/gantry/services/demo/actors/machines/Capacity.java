package dev.gantry.services.demo.actors.machines;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/**
 * What a pod asks for or a machine has.
 *
 * @param cpu in millicores
 * @param memory in bytes
 * @param gpus cards or shares, as the device plugin counts them
 * @param gpuMemoryMi of one card, 0 where not asked for
 * @param gpuPercent of one card, 0 where not asked for
 */
record Capacity(long cpu, long memory, int pods, int gpus, int gpuMemoryMi, int gpuPercent) {
    static final Capacity NONE = new Capacity(0, 0, 0, 0, 0, 0);

    static Capacity ofNode(JsonNode allocatable) {
        return new Capacity(
                millis(allocatable.path("cpu")),
                bytes(allocatable.path("memory")),
                (int) bytes(allocatable.path("pods")),
                (int) bytes(allocatable.path("nvidia.com/gpu")),
                0,
                0);
    }

    /** The sum over a pod's containers; init containers ask for less than the rest together in this fleet. */
    static Capacity ofPod(JsonNode spec) {
        long cpu = 0;
        long memory = 0;
        int gpus = 0;
        int gpuMemory = 0;
        int gpuPercent = 0;
        for (JsonNode container : spec.path("containers")) {
            JsonNode requests = container.path("resources").path("requests");
            cpu += millis(requests.path("cpu"));
            memory += bytes(requests.path("memory"));
            JsonNode limits = container.path("resources").path("limits");
            gpus += (int) bytes(limits.path("nvidia.com/gpu"));
            gpuMemory += (int) bytes(limits.path("nvidia.com/gpumem"));
            gpuPercent += (int) bytes(limits.path("nvidia.com/gpucores"));
        }
        return new Capacity(cpu, memory, 1, gpus, gpuMemory, gpuPercent);
    }

    Capacity plus(Capacity other) {
        return new Capacity(cpu + other.cpu, memory + other.memory, pods + other.pods, gpus + other.gpus, 0, 0);
    }

    Capacity minus(Capacity other) {
        return new Capacity(cpu - other.cpu, memory - other.memory, pods - other.pods, gpus - other.gpus, 0, 0);
    }

    private static long millis(JsonNode quantity) {
        return number(quantity).movePointRight(3).longValue();
    }

    private static long bytes(JsonNode quantity) {
        return number(quantity).longValue();
    }

    private static BigDecimal number(JsonNode quantity) {
        String text = quantity.asString("");
        if (text.isEmpty()) {
            return BigDecimal.ZERO;
        }
        int end = text.length();
        while (end > 0 && Character.isLetter(text.charAt(end - 1))) {
            end--;
        }
        BigDecimal number = new BigDecimal(text.substring(0, end));
        return switch (text.substring(end)) {
            case "m" -> number.movePointLeft(3);
            case "k" -> number.movePointRight(3);
            case "M" -> number.movePointRight(6);
            case "G" -> number.movePointRight(9);
            case "Ki" -> number.multiply(BigDecimal.valueOf(1L << 10));
            case "Mi" -> number.multiply(BigDecimal.valueOf(1L << 20));
            case "Gi" -> number.multiply(BigDecimal.valueOf(1L << 30));
            case "Ti" -> number.multiply(BigDecimal.valueOf(1L << 40));
            default -> number;
        };
    }
}
