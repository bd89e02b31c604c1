package dev.gantry.services.demo.http;

import dev.gantry.services.demo.api.Cluster;
import dev.gantry.services.demo.api.Reading.Page;
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
        Kind kind = target.kind();
        Format format = format(exchange, kind);
        Stored stored = cluster.reading().get(target, exchange.parameter("resourceVersion"));
        switch (format.view()) {
            case OBJECT -> object(exchange, 200, stored, kind, format.encoding());
            case TABLE -> {
                List<ObjectNode> one = List.of(cluster.documents().view(stored));
                answers.json(exchange, 200, tables.table(kind, one, tableMetadata(stored), format, exchange));
            }
            case METADATA ->
                answers.json(exchange, 200, partial(cluster.documents().view(stored), format.version()));
            case METADATA_LIST ->
                throw Refusals.notOfThatForm(
                        "you requested PartialObjectMetadataList, but the requested object is not a " + "list (*"
                                + goName(kind) + ")");
        }
    }

    /** As the server's own code calls a kind. */
    private static String goName(Kind kind) {
        String group = kind.group().isEmpty() ? "core" : kind.group().split("\\.", 2)[0];
        return group + "." + kind.kind();
    }

    private ObjectNode tableMetadata(Stored stored) {
        return cluster.documents().mapper().createObjectNode().put("resourceVersion", Long.toString(stored.revision()));
    }

    private void object(Exchange exchange, int code, Stored kept, Kind kind, Format.Encoding encoding)
            throws IOException {
        Stored stored = cluster.documents().served(kept, kind);
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
        Page page = cluster.reading()
                .list(target, ListOptions.ofList(exchange, target).query());
        switch (format.view()) {
            case TABLE ->
                answers.json(exchange, 200, tables.table(kind, trees(page), lists.metadata(page), format, exchange));
            case METADATA ->
                throw Refusals.notOfThatForm(
                        "you requested PartialObjectMetadata, but the requested object is a list (*" + goName(kind)
                                + "List)");
            case METADATA_LIST -> answers.json(exchange, 200, partialList(page, format.version()));
            case OBJECT -> objects(exchange, kind, served(page, kind), format.encoding());
        }
    }

    private void objects(Exchange exchange, Kind kind, Page page, Format.Encoding encoding) throws IOException {
        switch (encoding) {
            case JSON -> lists.json(exchange, kind, page);
            case PROTOBUF -> lists.protobuf(exchange, kind, page);
            case YAML -> answers.bytes(exchange, 200, encoding.type(), YamlText.of(whole(kind, page)));
        }
    }

    private Page served(Page page, Kind kind) {
        return kind.isView()
                ? page.with(page.objects().stream()
                        .map(object -> cluster.documents().served(object, kind))
                        .toList())
                : page;
    }

    private ObjectNode whole(Kind kind, Page page) {
        ObjectNode list = cluster.documents().mapper().createObjectNode();
        list.put("apiVersion", kind.apiVersion());
        list.put("kind", kind.kind() + "List");
        list.set("metadata", lists.metadata(page));
        ArrayNode items = list.putArray("items");
        for (ObjectNode tree : trees(page)) {
            items.add(kind.type() == null ? tree : tree.deepCopy().without(List.of("kind", "apiVersion")));
        }
        return list;
    }

    private List<ObjectNode> trees(Page page) {
        List<ObjectNode> trees = new ArrayList<>(page.objects().size());
        page.objects().forEach(object -> trees.add(cluster.documents().tree(object)));
        return trees;
    }

    private ObjectNode partialList(Page page, String version) {
        ObjectNode list = cluster.documents().mapper().createObjectNode();
        list.put("kind", "PartialObjectMetadataList");
        list.put("apiVersion", "meta.k8s.io/" + version);
        list.set("metadata", lists.metadata(page));
        ArrayNode items = list.putArray("items");
        trees(page).forEach(tree -> items.add(partial(tree, version)));
        return list;
    }

    /** Type and metadata of an object, as {@code as=PartialObjectMetadata} gives them; shares its metadata. */
    static ObjectNode partial(ObjectNode object, String version) {
        return TableRenderer.partial(object).put("apiVersion", "meta.k8s.io/" + version);
    }
}
