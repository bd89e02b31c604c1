package dev.gantry.services.demo.fleet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the company's clusters and services are, whatever the fleet's size. Immutable; any thread.
 *
 * @param services in the order of the file
 */
public record Blueprint(List<Site> sites, List<Service> services) {

    /**
     * A cluster.
     *
     * @param weight its part of the fleet's pods
     * @param network first two numbers of its nodes' addresses
     * @param projects whose custom kinds it serves, by the names of their files
     * @param rooms of an edge cluster, empty for others
     */
    public record Site(
            String name,
            String title,
            String titleZh,
            String provider,
            String version,
            String region,
            List<String> zones,
            String network,
            int weight,
            List<String> projects,
            List<Room> rooms,
            List<Pool> pools) {
        /** The same place with machines so many times as large. */
        Site larger(int times) {
            List<Pool> larger = pools.stream().map(pool -> pool.larger(times)).toList();
            return new Site(
                    name, title, titleZh, provider, version, region, zones, network, weight, projects, rooms, larger);
        }
    }

    public record Room(String name, String city, String cityZh) {}

    /**
     * Machines of one kind.
     *
     * @param type names the kind; {@code {cores}}, {@code {cores/4}} and {@code {memoryGi}} in it stand for their
     *     numbers
     * @param taint key of a taint all of them have, empty for none
     */
    public record Pool(
            String name,
            String prefix,
            int nodes,
            String type,
            int cores,
            int memoryGi,
            String taint,
            @Nullable Cards gpu) {
        Pool larger(int times) {
            Cards cards = gpu == null ? null : gpu.more(times);
            return new Pool(name, prefix, nodes, type, cores * times, memoryGi * times, taint, cards);
        }

        /** The kind as a provider writes it. */
        String instanceType() {
            return type.replace("{cores}", Integer.toString(cores))
                    .replace("{cores/4}", Integer.toString(cores / 4))
                    .replace("{memoryGi}", Integer.toString(memoryGi));
        }
    }

    /**
     * The GPUs of a machine.
     *
     * @param sharing {@code hami}, {@code time-slicing} or {@code whole}
     */
    public record Cards(int cards, String model, int memoryMi, String sharing) {
        /** No board holds more than eight. */
        private static final int MOST = 8;

        Cards more(int times) {
            return new Cards(Math.max(cards, Math.min(MOST, cards * times)), model, memoryMi, sharing);
        }
    }

    /** Who answers for a service. */
    public record Team(String name, String nameZh, String owner, String ownerZh) {}

    /**
     * Something the company runs.
     *
     * @param where {@code live}, {@code sh}, {@code gz}, {@code edge} or {@code all}
     * @param weight its part of the pods, 0 for what runs on every node
     * @param cpu requested, in millicores
     * @param memoryMi requested
     * @param language what its log looks like
     * @param egress bandwidth limit, empty for none
     * @param schedule of a CronJob
     */
    public record Service(
            Team team,
            String namespace,
            String name,
            String nameZh,
            String kind,
            String where,
            int weight,
            int cpu,
            int memoryMi,
            String language,
            Extras extras) {}

    /**
     * What only some services have.
     *
     * @param gpuPercent share of a card, 0 for none
     * @param isScaled whether an autoscaler minds it
     * @param isSingle whether it is one app in each cluster, never several
     * @param isSpot whether it may run on machines that can be taken away at any moment
     * @param project major and minor version of a project the company did not write, empty for its own
     * @param nodes {@code gpu} for what runs on machines with cards only, empty otherwise
     */
    public record Extras(
            int gpuPercent,
            int gpuMemoryMi,
            boolean isScaled,
            boolean isSingle,
            boolean isSpot,
            String egress,
            String schedule,
            String sidecar,
            String project,
            String nodes) {
        public boolean hasGpu() {
            return gpuPercent > 0;
        }
    }
}
