package dev.gantry.services.demo.patch;

import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Made-up trees for properties: few names, so that they meet. */
final class RandomTrees {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> NAMES = List.of("a", "b", "c", "d");

    private final RandomGenerator random;

    RandomTrees(RandomGenerator random) {
        this.random = random;
    }

    /** An object of any JSON but null. */
    ObjectNode object(int depth) {
        ObjectNode object = NODES.objectNode();
        for (String name : NAMES) {
            if (random.nextInt(3) > 0) {
                object.set(name, value(depth));
            }
        }
        return object;
    }

    private JsonNode value(int depth) {
        return switch (random.nextInt(depth > 0 ? 5 : 3)) {
            case 0 -> NODES.numberNode(random.nextInt(3));
            case 1 -> NODES.stringNode(pick(NAMES));
            case 2 -> NODES.booleanNode(random.nextBoolean());
            case 3 -> object(depth - 1);
            default -> {
                ArrayNode list = NODES.arrayNode();
                for (int i = random.nextInt(3); i > 0; i--) {
                    list.add(value(depth - 1));
                }
                yield list;
            }
        };
    }

    /** A deployment as a user writes it, of few names and numbers. */
    ObjectNode deployment() {
        ObjectNode object = NODES.objectNode();
        object.put("apiVersion", "apps/v1").put("kind", "Deployment");
        ObjectNode metadata = object.putObject("metadata").put("name", "w").put("namespace", "default");
        labels(metadata, "labels");
        labels(metadata, "annotations");
        if (random.nextBoolean()) {
            ArrayNode finalizers = metadata.putArray("finalizers");
            NAMES.stream().filter(name -> random.nextBoolean()).forEach(name -> finalizers.add("x/" + name));
        }
        ObjectNode spec = object.putObject("spec");
        if (random.nextBoolean()) {
            spec.put("replicas", random.nextInt(3));
        }
        spec.putObject("selector").putObject("matchLabels").put("app", pick(NAMES));
        ObjectNode template = spec.putObject("template");
        template.putObject("metadata").putObject("labels").put("app", pick(NAMES));
        ArrayNode containers = template.putObject("spec").putArray("containers");
        for (String name : NAMES) {
            if (random.nextBoolean()) {
                container(containers.insertObject(random.nextInt(containers.size() + 1)), name);
            }
        }
        return object;
    }

    private void container(ObjectNode container, String name) {
        container.put("name", name).put("image", pick(NAMES));
        if (random.nextBoolean()) {
            ArrayNode environment = container.putArray("env");
            NAMES.stream()
                    .filter(one -> random.nextBoolean())
                    .forEach(one -> environment.addObject().put("name", one).put("value", pick(NAMES)));
        }
        if (random.nextBoolean()) {
            ArrayNode arguments = container.putArray("args");
            arguments.add(pick(NAMES)).add(pick(NAMES));
        }
        if (random.nextBoolean()) {
            container
                    .putArray("ports")
                    .addObject()
                    .put("containerPort", random.nextInt(1, 3))
                    .put("protocol", "TCP");
        }
    }

    private void labels(ObjectNode holder, String field) {
        if (random.nextBoolean()) {
            ObjectNode labels = holder.putObject(field).put("always", pick(NAMES));
            NAMES.stream().filter(name -> random.nextBoolean()).forEach(name -> labels.put(name, pick(NAMES)));
        }
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
