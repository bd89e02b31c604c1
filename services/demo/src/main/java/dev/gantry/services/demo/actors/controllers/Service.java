package dev.gantry.services.demo.actors.controllers;

import dev.gantry.services.demo.actors.controllers.Lookout.Sighting;
import dev.gantry.services.demo.actors.controllers.Table.Row;
import dev.gantry.services.demo.api.LabelSelector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What controllers keep of a service. Immutable; any thread.
 *
 * @param selector empty where it has no pods of its own choosing
 * @param publishesUnready whether pods count as ready whatever they say
 */
record Service(
        Meta meta,
        Map<String, String> labels,
        Map<String, String> selector,
        List<Port> ports,
        boolean isHeadless,
        boolean publishesUnready)
        implements Row {

    /**
     * A port of it.
     *
     * @param target number or name of the pods' port
     * @param appProtocol empty for none
     */
    record Port(String name, String protocol, String target, String appProtocol) {}

    static Service of(Sighting sighting, @Nullable Service before) {
        JsonNode object = sighting.object();
        JsonNode spec = object.path("spec");
        List<Port> ports = new ArrayList<>();
        for (JsonNode port : spec.path("ports")) {
            String number = Integer.toString(port.path("port").asInt(0));
            ports.add(new Port(
                    port.path("name").asString(""),
                    port.path("protocol").asString("TCP"),
                    port.path("targetPort").asString(number),
                    port.path("appProtocol").asString("")));
        }
        boolean isExternal = spec.path("type").asString("").equals("ExternalName");
        return new Service(
                Meta.of(object),
                LabelSelector.labels(object.path("metadata")),
                isExternal ? Map.of() : Annotations.texts(spec.path("selector")),
                List.copyOf(ports),
                spec.path("clusterIP").asString("").equals("None"),
                spec.path("publishNotReadyAddresses").asBoolean(false));
    }

    boolean selects(Map<String, String> labels) {
        return !selector.isEmpty() && labels.entrySet().containsAll(selector.entrySet());
    }
}
