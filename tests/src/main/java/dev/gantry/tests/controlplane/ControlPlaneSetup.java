package dev.gantry.tests.controlplane;

import java.io.IOException;

/** Finds Go and the cached binaries once per JVM. */
final class ControlPlaneSetup {
    private static final GoToolchain.Search GO = GoToolchain.search();

    private ControlPlaneSetup() {}

    static String whyUnavailable() {
        return switch (GO) {
            case GoToolchain.Search.Found found -> "";
            case GoToolchain.Search.Missing missing -> missing.why();
        };
    }

    static Binaries binaries() throws IOException {
        return switch (GO) {
            case GoToolchain.Search.Found(GoToolchain toolchain) ->
                new BinaryCache(toolchain, Folders.goModule(), BinaryCache.defaultRoot()).obtain();
            case GoToolchain.Search.Missing(String why) -> throw new IllegalStateException(why);
        };
    }
}
