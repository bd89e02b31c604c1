package dev.gantry.services.kubernetes.http;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The hosts a NO_PROXY list names: names with their subdomains, addresses, networks, each with or without a port. */
record NoProxy(boolean everything, List<Rule> rules) {
    private sealed interface Rule {
        boolean matches(String host, @Nullable InetAddress address, int port);
    }

    private record Network(InetAddress base, int bits) implements Rule {
        @Override
        public boolean matches(String host, @Nullable InetAddress address, int port) {
            if (address == null || address.getAddress().length != base.getAddress().length) {
                return false;
            }
            int rest = base.getAddress().length * 8 - bits;
            return number(address).shiftRight(rest).equals(number(base).shiftRight(rest));
        }

        private static BigInteger number(InetAddress address) {
            return new BigInteger(1, address.getAddress());
        }
    }

    private record Address(InetAddress one, String port) implements Rule {
        @Override
        public boolean matches(String host, @Nullable InetAddress address, int port) {
            return one.equals(address) && isPort(this.port, port);
        }
    }

    private record Domain(String suffix, boolean alsoItself, String port) implements Rule {
        @Override
        public boolean matches(String host, @Nullable InetAddress address, int port) {
            boolean named = host.endsWith(suffix) || alsoItself && host.equals(suffix.substring(1));
            return named && isPort(this.port, port);
        }
    }

    static NoProxy parse(String list) {
        List<Rule> rules = new ArrayList<>();
        for (String item : list.split(",")) {
            String entry = item.trim().toLowerCase(Locale.ROOT);
            if (entry.equals("*")) {
                return new NoProxy(true, List.of());
            }
            Rule rule = entry.isEmpty() ? null : rule(entry);
            if (rule != null) {
                rules.add(rule);
            }
        }
        return new NoProxy(false, List.copyOf(rules));
    }

    boolean matches(String host, int port) {
        String name = host.toLowerCase(Locale.ROOT);
        InetAddress address = literal(name);
        return everything || rules.stream().anyMatch(rule -> rule.matches(name, address, port));
    }

    static @Nullable InetAddress literal(String host) {
        try {
            return InetAddress.ofLiteral(host);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable Rule rule(String entry) {
        int slash = entry.indexOf('/');
        InetAddress base = slash < 0 ? null : literal(entry.substring(0, slash));
        if (base != null && entry.substring(slash + 1).matches("[0-9]{1,3}")) {
            int bits = Integer.parseInt(entry.substring(slash + 1));
            if (bits <= base.getAddress().length * 8) {
                return new Network(base, bits);
            }
        }
        String host = entry;
        String port = "";
        int colon = entry.lastIndexOf(':');
        if (colon >= 0 && (entry.indexOf(':') == colon || entry.startsWith("[") && entry.charAt(colon - 1) == ']')) {
            host = entry.substring(0, colon);
            port = entry.substring(colon + 1);
        }
        if (host.startsWith("[") && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
        }
        InetAddress address = literal(host);
        return address != null ? new Address(address, port) : domain(host, port);
    }

    private static @Nullable Rule domain(String host, String port) {
        String suffix = host.startsWith("*.") ? host.substring(1) : host;
        if (suffix.isEmpty()) {
            return null;
        }
        return suffix.startsWith(".") ? new Domain(suffix, false, port) : new Domain("." + suffix, true, port);
    }

    private static boolean isPort(String wanted, int port) {
        return wanted.isEmpty() || wanted.equals(Integer.toString(port));
    }
}
