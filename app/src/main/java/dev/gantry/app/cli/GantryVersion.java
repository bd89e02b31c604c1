package dev.gantry.app.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** Which Gantry this is: the version of its module or jar, or {@code development} when run from classes. Any thread. */
public final class GantryVersion implements IVersionProvider {
    /** The version alone. */
    public static String running() {
        return Objects.requireNonNullElse(found(), "development");
    }

    private static @Nullable String found() {
        Module module = GantryVersion.class.getModule();
        return module.isNamed()
                ? module.getDescriptor().rawVersion().orElse(null)
                : GantryVersion.class.getPackage().getImplementationVersion();
    }

    @Override
    public String[] getVersion() {
        return new String[] {"gantry " + running()};
    }
}
