package dev.gantry.services.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectionRulesTest {
    private static final URI HOME = URI.create("https://127.0.0.1:6443");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "prod", "PROD", "live-sh", "eu-prod2", "arn:aws:eks:eu-west-1:12:cluster/shop_production",
                        "admin@k8s.prd",
                "生产-上海", "上海线上", "prodCluster", "ShopProd", "not-so-live", "测试组的生产"
            })
    void suggestsProtection(String context) {
        assertEquals(Protection.PROTECTED, ProtectionRules.suggest(context, HOME));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dev",
                "product-team",
                "preprod",
                "pre-prod",
                "non-production",
                "nonprod",
                "delivery",
                "alive",
                "reprd",
                "预生产",
                "非生产环境",
                "liverpool",
                "kind-kind",
                "test-live"
            })
    void leavesTheRestAlone(String context) {
        assertEquals(Protection.NORMAL, ProtectionRules.suggest(context, HOME));
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.prod.example:6443, PROTECTED",
        "https://api.pre-prod.example:6443, NORMAL",
        "https://api.example/prod, NORMAL",
        "relative, NORMAL"
    })
    void looksAtTheHostToo(String server, Protection expected) {
        assertEquals(expected, ProtectionRules.suggest("admin", URI.create(server)));
    }
}
