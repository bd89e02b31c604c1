package dev.gantry.tests.contracts;

import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.kinds.Kind.Column;
import dev.gantry.services.demo.kinds.Kind.Names;
import dev.gantry.tests.controlplane.ControlPlane;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Objects of the kinds the zoo has none of, and a custom kind with columns of every sort. Written once per control
 * plane, into the namespace {@code gallery}; left as they are. One thread.
 */
final class Gallery {
    static final String NAMESPACE = "gallery";

    private static final String SHOWS = "/apis/gallery.example.test/v1/namespaces/gallery/shows";

    private Gallery() {}

    /** Makes sure the gallery is in this control plane. */
    static void in(ControlPlane plane) throws IOException {
        if (plane.api().get("/api/v1/namespaces/" + NAMESPACE).code() == 404) {
            new ApiObjects(plane.api()).writeAll("gallery.yaml");
            writeShows(plane);
        }
    }

    private static void writeShows(ControlPlane plane) throws IOException {
        List<JsonNode> entries = ZooFile.entries("shows.yaml");
        plane.api()
                .post(ApiObjects.path(entries.getFirst()), entries.getFirst().toString())
                .required();
        plane.api().until("serve " + SHOWS, () -> plane.api().get(SHOWS).code() == 200);
        for (JsonNode show : entries.subList(1, entries.size())) {
            plane.api().post(SHOWS, show.toString()).required();
        }
    }

    /** The custom kind in each of its versions; the second declares no columns. */
    static List<Kind> shows() throws IOException {
        List<Kind> kinds = new ArrayList<>();
        for (JsonNode version : ZooFile.entries("shows.yaml").getFirst().at("/spec/versions")) {
            List<Column> columns = new ArrayList<>();
            for (JsonNode column : version.path("additionalPrinterColumns")) {
                columns.add(new Column(
                        column.path("name").asString(),
                        column.path("type").asString(),
                        column.path("jsonPath").asString(),
                        column.path("priority").asInt(0)));
            }
            kinds.add(new Kind(
                    "gallery.example.test",
                    version.path("name").asString(),
                    "Show",
                    new Names("shows", "show", List.of(), List.of()),
                    true,
                    Kind.ALL_VERBS,
                    List.of(),
                    null,
                    List.of(),
                    columns,
                    null,
                    null));
        }
        return kinds;
    }
}
