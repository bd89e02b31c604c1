package dev.gantry.views.alpha;

import dev.gantry.views.beta.Beta;

/** A feature that reaches into another one, for the rule that forbids it. */
public record KnowsBeta(Beta beta) {}
