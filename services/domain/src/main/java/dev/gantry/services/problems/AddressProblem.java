package dev.gantry.services.problems;

/** Why the address of a server or of a proxy cannot be used. Logins in it are never told. */
public sealed interface AddressProblem extends Problem {
    /** Those with nothing more to say. */
    enum Plain implements AddressProblem {
        /** The server is neither a URL nor host and port. */
        NOT_AN_ADDRESS,
        /** Neither https nor http. */
        NO_SCHEME,
        NO_HOST,
        NO_PORT,
        PROXY_NOT_A_URL,
        /** HTTP_PROXY under CGI, where it may be a header the far end sent. */
        PROXY_UNDER_CGI
    }

    record ProxyScheme(String scheme) implements AddressProblem {}

    /** The proxy in a variable of the environment. */
    record ProxyVariable(String variable, AddressProblem why) implements AddressProblem {}
}
