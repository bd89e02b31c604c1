package dev.gantry.views.tables;

import java.util.UUID;

/** What makes a row itself through every change: two contexts may show one server, so the cluster counts too. */
public record RowKey(String cluster, UUID uid) {}
