package dev.gantry.services.demo.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class NumberedTest {
    private final ObjectMapper mapper = JsonMapper.builder().build();

    @Test
    void whatCodePutTogetherIsEqualToWhatAParserReads() {
        ObjectNode made = mapper.createObjectNode();
        made.put("small", 3L).put("large", 5_000_000_000L).put("half", 0.5).put("word", "3");
        made.putArray("many").add(1L).add(2).addObject().put("deep", -7L);
        ObjectNode read = (ObjectNode) mapper.readTree(mapper.writeValueAsBytes(made));
        assertNotEquals(read, made);
        assertEquals(read, Numbered.asParsed(made));
    }
}
