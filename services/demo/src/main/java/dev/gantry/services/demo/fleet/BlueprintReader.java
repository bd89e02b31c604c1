package dev.gantry.services.demo.fleet;

import dev.gantry.services.demo.fleet.Blueprint.Cards;
import dev.gantry.services.demo.fleet.Blueprint.Extras;
import dev.gantry.services.demo.fleet.Blueprint.Pool;
import dev.gantry.services.demo.fleet.Blueprint.Room;
import dev.gantry.services.demo.fleet.Blueprint.Service;
import dev.gantry.services.demo.fleet.Blueprint.Site;
import dev.gantry.services.demo.fleet.Blueprint.Team;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads {@code clusters.yaml} and {@code services.yaml}, whose heads tell their format. */
public final class BlueprintReader {
    private BlueprintReader() {}

    public static Blueprint ofModule() {
        List<Site> sites =
                entries("clusters.yaml").stream().map(BlueprintReader::site).toList();
        List<Service> services = new ArrayList<>();
        for (Map<?, ?> group : entries("services.yaml")) {
            Team team =
                    new Team(text(group, "team"), text(group, "teamZh"), text(group, "owner"), text(group, "ownerZh"));
            maps(group.get("services"))
                    .forEach(service -> services.add(service(team, text(group, "namespace"), service)));
        }
        return new Blueprint(sites, List.copyOf(services));
    }

    private static List<Map<?, ?>> entries(String name) {
        try (InputStream file = BlueprintReader.class.getResourceAsStream(name)) {
            LoadSettings settings = LoadSettings.builder().setLabel(name).build();
            return maps(new Load(settings).loadFromInputStream(Objects.requireNonNull(file, name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Site site(Map<?, ?> entry) {
        return new Site(
                text(entry, "name"),
                text(entry, "title"),
                text(entry, "titleZh"),
                text(entry, "provider"),
                text(entry, "version"),
                text(entry, "region"),
                texts(entry, "zones"),
                text(entry, "network"),
                number(entry, "weight", 1),
                texts(entry, "projects"),
                maps(entry.get("rooms")).stream()
                        .map(room -> new Room(text(room, "name"), text(room, "city"), text(room, "cityZh")))
                        .toList(),
                maps(entry.get("pools")).stream().map(BlueprintReader::pool).toList());
    }

    private static Pool pool(Map<?, ?> entry) {
        return new Pool(
                text(entry, "name"),
                text(entry, "prefix"),
                number(entry, "nodes", 1),
                text(entry, "type"),
                number(entry, "cores", 1),
                number(entry, "memoryGi", 1),
                text(entry, "taint"),
                entry.get("gpu") instanceof Map<?, ?> gpu ? cards(gpu) : null);
    }

    private static Cards cards(Map<?, ?> entry) {
        return new Cards(
                number(entry, "cards", 1), text(entry, "model"), number(entry, "memoryMi", 1), text(entry, "sharing"));
    }

    private static Service service(Team team, String namespace, Map<?, ?> entry) {
        Map<?, ?> gpu = entry.get("gpu") instanceof Map<?, ?> map ? map : Map.of();
        return new Service(
                team,
                namespace,
                text(entry, "name"),
                text(entry, "zh"),
                text(entry, "kind", "Deployment"),
                text(entry, "where", "live"),
                number(entry, "weight", 0),
                number(entry, "cpu", 100),
                number(entry, "memory", 128),
                text(entry, "language", "go"),
                new Extras(
                        number(gpu, "percent", 0),
                        number(gpu, "memoryMi", 0),
                        flag(entry, "hpa"),
                        flag(entry, "single"),
                        flag(entry, "spot"),
                        text(entry, "egress"),
                        text(entry, "schedule"),
                        text(entry, "sidecar"),
                        text(entry, "project"),
                        text(entry, "nodes")));
    }

    private static List<String> texts(Map<?, ?> entry, String key) {
        return ((List<?>) Objects.requireNonNull(entry.get(key), key))
                .stream().map(String::valueOf).toList();
    }

    private static List<Map<?, ?>> maps(@Nullable Object value) {
        List<Map<?, ?>> maps = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(one -> maps.add((Map<?, ?>) one));
        }
        return maps;
    }

    private static String text(Map<?, ?> entry, String key) {
        return text(entry, key, "");
    }

    private static String text(Map<?, ?> entry, String key, String otherwise) {
        Object value = entry.get(key);
        return value == null ? otherwise : value.toString();
    }

    private static int number(Map<?, ?> entry, String key, int otherwise) {
        return entry.get(key) instanceof Integer number ? number : otherwise;
    }

    private static boolean flag(Map<?, ?> entry, String key) {
        return Boolean.TRUE.equals(entry.get(key));
    }
}
