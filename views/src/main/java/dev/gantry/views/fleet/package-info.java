/**
 * All clusters at a glance: a card for each, and what needs a person now, ranked.
 *
 * <p>Not here: rules of health (the domain) and the tables the findings lead to (their own screens).
 */
package dev.gantry.views.fleet;
