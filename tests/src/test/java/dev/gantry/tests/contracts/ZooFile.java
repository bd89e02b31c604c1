package dev.gantry.tests.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the zoo's YAML lists as JSON trees. Pure. */
final class ZooFile {
    private ZooFile() {}

    static List<JsonNode> entries(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(ZooFile.class.getResourceAsStream(name), name)) {
            Object yaml = new Load(LoadSettings.builder().setLabel(name).build()).loadFromInputStream(in);
            List<JsonNode> entries = new ArrayList<>();
            JsonMapper.shared().valueToTree(yaml).forEach(entries::add);
            return entries;
        }
    }
}
