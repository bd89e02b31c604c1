package dev.gantry.services.settings;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything the user chose. Immutable; any thread; changed through {@link SettingsStore#update}.
 *
 * @param window null until a window was closed once
 * @param clusters by the cluster's name
 * @param tables by the table's id, such as {@code pods}
 * @param recent ids of what was last opened from the palette, newest first
 */
public record Settings(
        Appearance appearance,
        @Nullable WindowPlace window,
        ScopeChoice scope,
        Map<String, ClusterChoice> clusters,
        Map<String, TableChoice> tables,
        List<String> recent) {
    /** How many recent entries are remembered. */
    public static final int RECENT_LIMIT = 20;

    /** What holds before anyone chose anything. */
    public static final Settings DEFAULT =
            new Settings(Appearance.DEFAULT, null, ScopeChoice.DEFAULT, Map.of(), Map.of(), List.of());

    public Settings {
        clusters = Map.copyOf(clusters);
        tables = Map.copyOf(tables);
        recent = recent.stream().distinct().limit(RECENT_LIMIT).toList();
    }

    /** What was decided about a cluster; {@link ClusterChoice#NONE} where nothing was. */
    public ClusterChoice cluster(String name) {
        return clusters.getOrDefault(name, ClusterChoice.NONE);
    }

    /** How a table was arranged; {@link TableChoice#NONE} where it was not. */
    public TableChoice table(String id) {
        return tables.getOrDefault(id, TableChoice.NONE);
    }

    public Settings withAppearance(Appearance next) {
        return new Settings(next, window, scope, clusters, tables, recent);
    }

    public Settings withWindow(WindowPlace next) {
        return new Settings(appearance, next, scope, clusters, tables, recent);
    }

    public Settings withScope(ScopeChoice next) {
        return new Settings(appearance, window, next, clusters, tables, recent);
    }

    public Settings withCluster(String name, ClusterChoice next) {
        return new Settings(appearance, window, scope, with(clusters, name, next), tables, recent);
    }

    public Settings withTable(String id, TableChoice next) {
        return new Settings(appearance, window, scope, clusters, with(tables, id, next), recent);
    }

    /** With this entry first among the recent ones. */
    public Settings withRecent(String id) {
        List<String> next = Stream.concat(Stream.of(id), recent.stream()).toList();
        return new Settings(appearance, window, scope, clusters, tables, next);
    }

    private static <V> Map<String, V> with(Map<String, V> old, String key, V value) {
        Map<String, V> next = new TreeMap<>(old);
        next.put(key, value);
        return next;
    }
}
