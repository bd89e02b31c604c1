package dev.gantry.services.offenders;

import picocli.CommandLine;

/** A domain class that leans on a library, for the rule that forbids it. */
public record LibraryInTheDomain(CommandLine commands) {}
