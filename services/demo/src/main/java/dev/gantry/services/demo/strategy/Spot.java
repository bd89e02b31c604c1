package dev.gantry.services.demo.strategy;

import dev.gantry.services.demo.api.FieldProblem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/**
 * A place in an object that is validated: what stands there, its path, and where problems are told. One thread.
 *
 * @param value missing where nothing stands there
 */
record Spot(JsonNode value, String path, List<FieldProblem> problems) {
    static final String IMMUTABLE = "field is immutable";

    static Spot of(JsonNode object, List<FieldProblem> problems) {
        return new Spot(object, "", problems);
    }

    /** @param fields one field, or several with dots between them */
    Spot at(String fields) {
        JsonNode found = value;
        for (String field : fields.split("\\.")) {
            found = found.path(field);
        }
        return new Spot(found, path.isEmpty() ? fields : path + "." + fields, problems);
    }

    /** An entry of a map whose keys are data: {@code limits[cpu]}. */
    Spot entry(String key) {
        return new Spot(value.path(key), path + "[" + key + "]", problems);
    }

    Spot item(int index) {
        return new Spot(value.path(index), path + "[" + index + "]", problems);
    }

    List<Spot> items() {
        List<Spot> items = new ArrayList<>();
        for (int i = 0; i < value.size() && value.isArray(); i++) {
            items.add(item(i));
        }
        return items;
    }

    /** Each entry of a map, by key. */
    void entries(BiConsumer<String, Spot> each) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        value.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
        sorted.keySet().forEach(key -> each.accept(key, entry(key)));
    }

    boolean isSet() {
        return !value.isMissingNode() && !value.isNull();
    }

    boolean isEmpty() {
        return !isSet() || (value.isString() ? value.asString().isEmpty() : value.isContainer() && value.isEmpty());
    }

    String text() {
        return value.asString("");
    }

    boolean is(String text) {
        return text().equals(text);
    }

    long number() {
        return value.asLong(0);
    }

    boolean isTrue() {
        return value.asBoolean(false);
    }

    void required() {
        required("");
    }

    void required(String detail) {
        problems.add(FieldProblem.required(path, detail));
    }

    void invalid(String detail) {
        invalid(GoValues.of(value), detail);
    }

    /** @param printed the value as Go prints it */
    void invalid(String printed, String detail) {
        problems.add(FieldProblem.invalid(path, printed, detail));
    }

    void forbidden(String detail) {
        problems.add(FieldProblem.forbidden(path, detail));
    }

    void duplicate() {
        duplicate(GoValues.of(value));
    }

    void duplicate(String printed) {
        problems.add(FieldProblem.duplicate(path, printed));
    }

    void notFound() {
        problems.add(new FieldProblem(path, "FieldValueNotFound", "Not found: " + GoValues.of(value)));
    }

    void tooLong(int most) {
        problems.add(new FieldProblem(path, "FieldValueTooLong", "Too long: may not be more than " + most + " bytes"));
    }

    void notSupported(String printed, List<String> supported) {
        problems.add(FieldProblem.notSupported(path, printed, supported));
    }

    /** Required, and one of these. */
    void oneOf(String... supported) {
        if (isEmpty()) {
            required();
        } else {
            oneOfWhereSet(supported);
        }
    }

    void oneOfWhereSet(String... supported) {
        if (isSet() && !List.of(supported).contains(text())) {
            notSupported(GoValues.of(value), List.of(supported));
        }
    }

    void notNegative() {
        if (isSet() && number() < 0) {
            invalid("must be greater than or equal to 0");
        }
    }

    void positive() {
        if (number() <= 0) {
            invalid(Long.toString(number()), "must be greater than zero");
        }
    }

    void between(long least, long most) {
        Names.between(number(), least, most).forEach(problem -> invalid(Long.toString(number()), problem));
    }

    void follows(Names.Rule rule) {
        rule.problems(text()).forEach(this::invalid);
    }

    /** Required, and as the rule says. */
    void mustFollow(Names.Rule rule) {
        if (isEmpty()) {
            required();
        } else {
            follows(rule);
        }
    }

    void unchanged(Spot old) {
        unchanged(old, IMMUTABLE);
    }

    void unchanged(Spot old, String detail) {
        boolean isSame = isSet() || old.isSet() ? GoValues.same(value, old.value) : true;
        if (!isSame) {
            invalid(detail);
        }
    }

    /** A quantity; 0 where none is set. */
    BigDecimal quantity() {
        return GoValues.quantity(value);
    }
}
