/**
 * What the API server does with a request, apart from HTTP: targets, verbs, refusals. Trees of JSON in, trees out. How
 * an object is kept is the store's business, how it goes over the wire that of {@code http}.
 */
@NullMarked
package dev.gantry.services.demo.api;

import org.jspecify.annotations.NullMarked;
