package dev.gantry.services.demo.jsonpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonPathTest {
    private static final JsonNode SHOW = JsonMapper.shared().readTree("""
            {"metadata": {"labels": {"a.b/c": "dotted", "plain": "p"}},
             "spec": {"hosts": ["ann", "bob", "eve"], "empty": [], "none": null, "deep": {"er": {"city": "sz"}}},
             "status": {"conditions": [{"type": "Fresh", "status": "False"}, {"type": "Ready", "status": "True", "n": 2}],
               "rooms": [{"name": "x", "seats": 5, "open": true}, {"seats": 50}, {"name": "y)]", "seats": 500}]}}
            """);

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            .spec.hosts                                            | [["ann","bob","eve"]]
            $.spec.deep.er.city                                    | ["sz"]
            .spec.none                                             | [null]
            .spec.missing.more                                     | []
            .spec.hosts[0]                                         | ["ann"]
            .spec.hosts[-1]                                        | ["eve"]
            .spec.hosts[-2]                                        | ["bob"]
            .spec.hosts[3]                                         | []
            .spec.hosts[-4]                                        | []
            .spec.hosts[1:]                                        | ["bob","eve"]
            .spec.hosts[:-1]                                       | ["ann","bob"]
            .spec.hosts[::2]                                       | ["ann","eve"]
            .spec.hosts[0,2]                                       | ["ann","eve"]
            .spec.hosts[*]                                         | ["ann","bob","eve"]
            .spec.deep.*                                           | [{"city":"sz"}]
            .spec.hosts.name                                       | []
            .metadata.labels.a\\.b/c                               | ["dotted"]
            .metadata.labels['a\\.b/c']                            | ["dotted"]
            .metadata.labels['plain']                              | ["p"]
            ..city                                                 | ["sz"]
            .status.conditions[?(@.type=='Ready')].status          | ["True"]
            .status.conditions[?(@.type == "Ready")].status        | ["True"]
            .status.conditions[?(@.type!='Ready')].status          | ["False"]
            .status.conditions[?(@.type=='No')].status             | []
            .status.conditions[?(@.n)].type                        | ["Ready"]
            .status.conditions[?(@.n==2)].type                     | ["Ready"]
            .status.conditions[?(@.n=='2')].type                   | []
            .status.rooms[?(@.seats>5)].seats                      | [50,500]
            .status.rooms[?(@.seats>=5.5)].seats                   | [50,500]
            .status.rooms[?(@.seats<=5)].seats                     | [5]
            .status.rooms[?(@.open==true)].name                    | ["x"]
            .status.rooms[?(@.name=='y)]')].seats                  | [500]
            .spec.deep[?(@.city=='sz')]                            | []
            """)
    void leadsWhereClientGoIsLed(String path, String found) {
        assertEquals(found, JsonPath.of(path).all(SHOW).toString().replace(", ", ","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"spec", ".a[", ".a[x]", ".a[]", ".a[?(@.b", ".a[?(@.b=~'c')]", ".a[::0]", ".a{"})
    void whatCannotBeReadIsRefused(String path) {
        assertThrows(IllegalArgumentException.class, () -> JsonPath.of(path));
    }
}
