package dev.gantry.services.kubernetes.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gantry.services.problems.AddressProblem;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyEnvironmentTest {
    private static ProxyRoute route(Map<String, String> environment, String url) {
        return new ProxyEnvironment(environment).routeTo(Endpoint.of(URI.create(url), null));
    }

    @Test
    void theSchemeChoosesTheVariableAndUpperCaseGoesFirst() {
        Map<String, String> both =
                Map.of("HTTPS_PROXY", "http://s:1", "https_proxy", "http://x:1", "http_proxy", "p:2");
        assertEquals("s:1", ((ProxyRoute.Http) route(both, "https://a")).proxy().address());
        assertEquals("p:2", ((ProxyRoute.Http) route(both, "http://a")).proxy().address());
        assertInstanceOf(ProxyRoute.Direct.class, route(Map.of("HTTPS_PROXY", "http://s:1"), "http://a"));
        assertInstanceOf(ProxyRoute.Direct.class, route(Map.of("ALL_PROXY", "http://s:1"), "https://a"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://localhost:6443      |                     | direct",
                "https://127.3.2.1           |                     | direct",
                "https://[::1]:6443          |                     | direct",
                "https://a.example           |                     | proxy",
                "https://a.example           | *                   | direct",
                "https://a.example           | b.example, *        | direct",
                "https://a.example           | example             | direct",
                "https://example             | example             | direct",
                "https://example             | .example            | proxy",
                "https://a.example           | .example            | direct",
                "https://example             | *.example           | proxy",
                "https://a.example           | *.example           | direct",
                "https://badexample          | example             | proxy",
                "https://A.Example           | a.EXAMPLE           | direct",
                "https://a.example:6443      | example:6443        | direct",
                "https://a.example:6443      | example:443         | proxy",
                "https://a.example           | example:443         | direct",
                "https://10.1.2.3            | 10.0.0.0/8          | direct",
                "https://11.1.2.3            | 10.0.0.0/8          | proxy",
                "https://10.1.2.3            | 10.1.2.3            | direct",
                "https://10.1.2.3:6443       | 10.1.2.3:6443       | direct",
                "https://10.1.2.3:6443       | 10.1.2.3:1          | proxy",
                "https://[fd00::5]:6443      | fd00::/8            | direct",
                "https://[fd00::5]:6443      | fd00::5             | direct",
                "https://[fd00::5]:6443      | [fd00::5]:6443      | direct",
                "https://[fd00::5]:6443      | [fd00::5]:1         | proxy",
                "https://10.1.2.3            | 10.0.0.0/99         | proxy",
                "https://a.example           | ' , ,'              | proxy",
                "https://a.example           | :443                | proxy",
            })
    void noProxyIsReadAsGoReadsIt(String url, String noProxy, String way) {
        Map<String, String> environment =
                Map.of("HTTPS_PROXY", "proxy.example:3128", "NO_PROXY", noProxy == null ? "" : noProxy);
        String taken = route(environment, url) instanceof ProxyRoute.Direct ? "direct" : "proxy";
        assertEquals(way, taken);
    }

    @Test
    void socksAndLoginsAreUnderstoodAndHidden() {
        ProxyRoute.Socks5 socks =
                (ProxyRoute.Socks5) ProxyRoute.of(URI.create("socks5://me:p%40ss+word@proxy.example"));
        assertEquals(1080, socks.port());
        assertEquals("p@ss+word", socks.login().password());
        assertFalse(socks.toString().contains("word"), socks.toString());
    }

    @Test
    void whatIsNoProxyIsRefusedWithoutItsLogin() {
        Map<String, String> environment = Map.of("HTTPS_PROXY", "ftp://me:secret@proxy.example");
        AddressException e = assertThrows(AddressException.class, () -> route(environment, "https://a.example"));
        assertEquals(
                new AddressProblem.ProxyVariable("HTTPS_PROXY", new AddressProblem.ProxyScheme("ftp")), e.problem());
    }
}
