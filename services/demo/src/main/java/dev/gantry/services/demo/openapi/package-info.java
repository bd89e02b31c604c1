/**
 * What the server says of its types, as OpenAPI 3: enough for {@code kubectl apply}, {@code diff} and {@code explain}.
 *
 * <p>Not here: the types themselves (schema), which kinds are served (kinds).
 */
@NullMarked
package dev.gantry.services.demo.openapi;

import org.jspecify.annotations.NullMarked;
