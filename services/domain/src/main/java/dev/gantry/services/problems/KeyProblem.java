package dev.gantry.services.problems;

/** Why a certificate or a key cannot be used. Nothing of either is ever told. */
public sealed interface KeyProblem extends Problem {
    /** @param source the field of the kubeconfig, and the file if there is one */
    record In(String source, KeyProblem why) implements KeyProblem {}

    /** A certificate with its key. */
    record InPair(String certificate, String key, KeyProblem why) implements KeyProblem {}

    record UnreadableFile(Original detail) implements KeyProblem {}

    /** @param number of the certificate in its text, from 1 */
    record UnreadableCertificate(int number) implements KeyProblem {}

    /** A PEM block of another sort. */
    record Useless(String label) implements KeyProblem {}

    record UnknownAlgorithm(String objectIdentifier) implements KeyProblem {}

    record UnreadableKey(String algorithm) implements KeyProblem {}

    /** A PEM block that is not base64. */
    record NotBase64(String label) implements KeyProblem {}

    /** The JDK takes none of it. */
    record Unusable(Original detail) implements KeyProblem {}

    /** Those with nothing more to say. */
    enum Plain implements KeyProblem {
        NO_FILE,
        NO_CERTIFICATE,
        NO_KEY,
        ENCRYPTED,
        CURVE_NOT_NAMED,
        CURVE_SPELT_OUT,
        ENDS_EARLY,
        ODDLY_BUILT,
        /** The key is not the certificate's. */
        NO_PAIR
    }
}
