package dev.gantry.tests.architecture;

import dev.gantry.services.demo.offenders.KnowsTheConsole;
import dev.gantry.services.offenders.LibraryInTheDomain;
import dev.gantry.views.alpha.KnowsBeta;
import dev.gantry.views.beta.Beta;
import dev.gantry.views.words.WordsOnAScene;
import java.util.List;

/** One or more classes per rule that break it and nothing else that matters. */
final class Offenders {
    private Offenders() {}

    static List<Class<?>> of(String rule) {
        return switch (rule) {
            case "fabric8" -> List.of(OffendingCode.UsesFabric8.class);
            case "sql" -> List.of(OffendingCode.UsesSql.class);
            case "sockets" -> List.of(OffendingCode.OpensAConnection.class);
            case "headless" -> List.of(OffendingCode.SceneViewModel.class);
            case "words" -> List.of(WordsOnAScene.class);
            case "features" -> List.of(KnowsBeta.class, Beta.class);
            case "fxDoor" -> List.of(OffendingCode.RunsLater.class);
            case "streams" -> List.of(OffendingCode.Prints.class);
            case "statics" -> List.of(OffendingCode.StaticState.class);
            case "names" -> List.of(OffendingCode.StringUtil.class);
            case "styles" -> List.of(OffendingCode.Paints.class);
            case "sleep" -> List.of(OffendingCode.Sleeps.class);
            case "pages" -> List.of(OffendingCode.Screen.class);
            case "domain" -> List.of(LibraryInTheDomain.class);
            case "demo" -> List.of(KnowsTheConsole.class);
            default -> throw new IllegalArgumentException("no offender for the rule " + rule);
        };
    }
}
