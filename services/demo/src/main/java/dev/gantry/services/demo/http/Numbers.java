package dev.gantry.services.demo.http;

import dev.gantry.services.demo.api.Refusals;

/** Reads whole numbers out of query parameters. Pure; any thread. */
final class Numbers {
    private Numbers() {}

    /**
     * The number, 0 for a parameter that is not given.
     *
     * @throws dev.gantry.services.demo.api.ApiException 400 for what is none
     */
    static long of(String text) {
        try {
            return text.isEmpty() ? 0 : Long.parseLong(text);
        } catch (NumberFormatException e) {
            String problem = text.matches("[+-]?\\d+") ? "value out of range" : "invalid syntax";
            throw Refusals.badRequest("strconv.ParseInt: parsing \"" + text + "\": " + problem);
        }
    }
}
