package dev.gantry.services.demo.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.JsonSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Trees as YAML and back. Pure; any thread. */
final class YamlText {
    private YamlText() {}

    static byte[] of(JsonNode tree) {
        DumpSettings settings =
                DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).build();
        return new Dump(settings).dumpToString(plain(tree)).getBytes(StandardCharsets.UTF_8);
    }

    /** Reads YAML, which JSON is a part of. */
    static JsonNode read(byte[] text, ObjectMapper mapper) {
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new JsonSchema())
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        Object value = new Load(settings).loadFromString(new String(text, StandardCharsets.UTF_8));
        return mapper.valueToTree(value);
    }

    private static @Nullable Object plain(JsonNode node) {
        if (node.isObject()) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            node.properties().forEach(field -> map.put(field.getKey(), plain(field.getValue())));
            return map;
        }
        if (node.isArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            node.forEach(element -> list.add(plain(element)));
            return list;
        }
        if (node.isNull()) {
            return null;
        }
        if (node.isBoolean()) {
            return node.asBoolean();
        }
        return node.isNumber() ? node.numberValue() : node.asString();
    }
}
