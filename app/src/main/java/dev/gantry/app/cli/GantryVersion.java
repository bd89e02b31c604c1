package dev.gantry.app.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version from the jar's manifest, or {@code development} when run from classes. */
final class GantryVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = GantryVersion.class.getPackage().getImplementationVersion();
        return new String[] {"gantry " + Objects.requireNonNullElse(version, "development")};
    }
}
