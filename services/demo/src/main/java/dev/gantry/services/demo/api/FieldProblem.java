package dev.gantry.services.demo.api;

/**
 * One thing wrong with one field, as {@code details.causes} tells it.
 *
 * @param field path as the server writes it: {@code spec.containers[0].image}
 * @param reason {@code FieldValueRequired}, {@code FieldValueInvalid} …
 * @param message the sentence without the path
 */
public record FieldProblem(String field, String reason, String message) {
    public static FieldProblem required(String field, String detail) {
        return new FieldProblem(
                field, "FieldValueRequired", "Required value" + (detail.isEmpty() ? "" : ": " + detail));
    }

    /** @param value as Go prints it: a quoted string, a number, an object as JSON */
    public static FieldProblem invalid(String field, String value, String detail) {
        return new FieldProblem(field, "FieldValueInvalid", "Invalid value: " + value + ": " + detail);
    }

    public static FieldProblem notSupported(String field, String value, Iterable<String> supported) {
        StringBuilder values = new StringBuilder();
        for (String one : supported) {
            values.append(values.isEmpty() ? "" : ", ").append('"').append(one).append('"');
        }
        return new FieldProblem(
                field, "FieldValueNotSupported", "Unsupported value: " + value + ": supported values: " + values);
    }

    public static FieldProblem forbidden(String field, String detail) {
        return new FieldProblem(field, "FieldValueForbidden", "Forbidden: " + detail);
    }

    public static FieldProblem duplicate(String field, String value) {
        return new FieldProblem(field, "FieldValueDuplicate", "Duplicate value: " + value);
    }
}
