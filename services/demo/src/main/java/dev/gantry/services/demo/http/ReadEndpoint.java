package dev.gantry.services.demo.http;

import dev.gantry.services.demo.api.Cluster;
import dev.gantry.services.demo.api.FieldSelector;
import dev.gantry.services.demo.api.LabelSelector;
import dev.gantry.services.demo.api.Reading.Page;
import dev.gantry.services.demo.api.Reading.Query;
import dev.gantry.services.demo.api.Refusals;
import dev.gantry.services.demo.api.Target;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.store.Stored;
import dev.gantry.services.demo.table.TableRenderer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers get and list in the form the client takes. Any thread. */
final class ReadEndpoint {
    private static final String JSON_AND_MORE =
            "application/json, application/yaml, application/vnd.kubernetes.protobuf";

    private final Cluster cluster;
    private final Answers answers;
    private final ListAnswer lists;
    private final Protobuf protobuf;
    private final Tables tables;

    ReadEndpoint(Cluster cluster, Answers answers, Protobuf protobuf, Tables tables) {
        this.cluster = cluster;
        this.answers = answers;
        this.lists = new ListAnswer(cluster, protobuf);
        this.protobuf = protobuf;
        this.tables = tables;
    }

    /** @throws dev.gantry.services.demo.api.ApiException 406 where nothing the client takes can be served */
    static Format format(Exchange exchange, Kind kind) {
        Format format = Format.accepted(exchange.header("Accept"), kind.type() != null);
        if (format == null) {
            throw Refusals.notAcceptable(JSON_AND_MORE);
        }
        return format;
    }

    void get(Exchange exchange, Target target) throws IOException {
        Format format = format(exchange, target.kind());
        Stored stored = cluster.reading().get(target);
        switch (format.view()) {
            case OBJECT -> object(exchange, 200, stored, format.encoding());
            case TABLE ->
                answers.json(
                        exchange,
                        200,
                        tables.table(
                                target.kind(),
                                List.of(cluster.documents().tree(stored)),
                                tableMetadata(stored),
                                exchange));
            case METADATA ->
                answers.json(
                        exchange, 200, TableRenderer.partial(cluster.documents().view(stored)));
        }
    }

    private ObjectNode tableMetadata(Stored stored) {
        return cluster.documents().mapper().createObjectNode().put("resourceVersion", Long.toString(stored.revision()));
    }

    private void object(Exchange exchange, int code, Stored stored, Format.Encoding encoding) throws IOException {
        switch (encoding) {
            case JSON -> answers.json(exchange, code, cluster.documents().bytes(stored));
            case YAML ->
                answers.bytes(
                        exchange,
                        code,
                        encoding.type(),
                        YamlText.of(cluster.documents().tree(stored)));
            case PROTOBUF -> answers.bytes(exchange, code, encoding.type(), protobuf.single(stored));
        }
    }

    void list(Exchange exchange, Target target) throws IOException {
        Kind kind = target.kind();
        Format format = format(exchange, kind);
        Page page = cluster.reading().list(target, query(exchange, kind));
        switch (format.view()) {
            case TABLE -> answers.json(exchange, 200, tables.table(kind, trees(page), lists.metadata(page), exchange));
            case METADATA -> answers.json(exchange, 200, partialList(page));
            case OBJECT -> {
                switch (format.encoding()) {
                    case JSON -> lists.json(exchange, kind, page);
                    case PROTOBUF -> lists.protobuf(exchange, kind, page);
                    case YAML -> answers.bytes(exchange, 200, format.encoding().type(), YamlText.of(whole(kind, page)));
                }
            }
        }
    }

    private ObjectNode whole(Kind kind, Page page) {
        ObjectNode list = cluster.documents().mapper().createObjectNode();
        list.put("apiVersion", kind.apiVersion());
        list.put("kind", kind.kind() + "List");
        list.set("metadata", lists.metadata(page));
        list.putArray("items").addAll(trees(page));
        return list;
    }

    private List<ObjectNode> trees(Page page) {
        List<ObjectNode> trees = new ArrayList<>(page.objects().size());
        page.objects().forEach(object -> trees.add(cluster.documents().tree(object)));
        return trees;
    }

    private ObjectNode partialList(Page page) {
        ObjectNode list = cluster.documents().mapper().createObjectNode();
        list.put("kind", "PartialObjectMetadataList");
        list.put("apiVersion", "meta.k8s.io/v1");
        list.set("metadata", lists.metadata(page));
        ArrayNode items = list.putArray("items");
        trees(page).forEach(tree -> items.add(TableRenderer.partial(tree)));
        return list;
    }

    static Query query(Exchange exchange, Kind kind) {
        return new Query(
                LabelSelector.parse(exchange.parameter("labelSelector")),
                FieldSelector.parse(exchange.parameter("fieldSelector"), kind),
                Math.clamp(Numbers.of(exchange.parameter("limit")), 0, Integer.MAX_VALUE),
                exchange.parameter("continue"),
                exchange.parameter("resourceVersion"),
                exchange.parameter("resourceVersionMatch"));
    }
}
