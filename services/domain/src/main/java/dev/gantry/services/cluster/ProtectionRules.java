package dev.gantry.services.cluster;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which protection to suggest for a context that the user has not chosen one for. Pure; any thread. */
public final class ProtectionRules {
    private static final Set<String> PRODUCTION = Set.of("prod", "prd", "production", "live", "onair");
    private static final Set<String> REHEARSING =
            Set.of("pre", "non", "no", "not", "pseudo", "fake", "test", "staging");
    private static final List<String> PRODUCTION_CHINESE = List.of("生产", "正式", "线上", "现网", "直播");
    private static final Pattern REHEARSING_CHINESE = Pattern.compile("(预|非|准|测试|模拟)(生产|正式|线上|现网|直播)");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z]+");

    private ProtectionRules() {}

    /**
     * Protected where the context's name or its server's host has a word for production ({@code live-sh},
     * {@code eu-prod2}, {@code 生产-上海}) that nothing before it takes back ({@code pre-prod}); else normal.
     */
    public static Protection suggest(String context, URI server) {
        String host = server.getHost();
        return isProduction(context) || (host != null && isProduction(host)) ? Protection.PROTECTED : Protection.NORMAL;
    }

    private static boolean isProduction(String name) {
        String chinese = REHEARSING_CHINESE.matcher(name).replaceAll("");
        if (PRODUCTION_CHINESE.stream().anyMatch(chinese::contains)) {
            return true;
        }
        String apart = HUMP.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
        String before = "";
        for (String word : BETWEEN_WORDS.split(apart, -1)) {
            if (PRODUCTION.contains(word) && !REHEARSING.contains(before)) {
                return true;
            }
            before = word;
        }
        return false;
    }
}
