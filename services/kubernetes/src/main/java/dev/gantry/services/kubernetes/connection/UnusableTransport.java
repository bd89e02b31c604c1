package dev.gantry.services.kubernetes.connection;

import dev.gantry.services.kubernetes.credentials.CredentialException;
import dev.gantry.services.kubernetes.http.ApiRequest;
import dev.gantry.services.kubernetes.http.ApiResponse;
import dev.gantry.services.kubernetes.http.ApiTransport;
import dev.gantry.services.problems.Problem;
import java.io.IOException;

/** Stands for a context the kubeconfig does not describe well enough; every read says why. */
record UnusableTransport(Problem obstacle) implements ApiTransport {
    @Override
    public ApiResponse get(ApiRequest request) throws IOException {
        throw new CredentialException(obstacle);
    }

    @Override
    public void close() {}
}
