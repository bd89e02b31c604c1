package dev.gantry.services.kubernetes.http;

import dev.gantry.services.problems.TransportProblem;
import dev.gantry.services.problems.TransportProblem.Plain;
import dev.gantry.services.problems.TransportProblem.SocksPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The client's half of a SOCKS5 CONNECT (RFC 1928), with user and password (RFC 1929). Names go to the proxy as names.
 */
final class Socks5 {
    private final InputStream in;
    private final OutputStream out;

    Socks5(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    void connect(String host, int port, ProxyRoute.@Nullable Login login) throws IOException {
        out.write(login == null ? new byte[] {5, 1, 0} : new byte[] {5, 2, 0, 2});
        out.flush();
        authenticate(login);
        byte[] address = address(host);
        byte[] request = new byte[3 + address.length + 2];
        request[0] = 5;
        request[1] = 1;
        System.arraycopy(address, 0, request, 3, address.length);
        request[request.length - 2] = (byte) (port >> 8);
        request[request.length - 1] = (byte) port;
        out.write(request);
        out.flush();
        readReply();
    }

    private void authenticate(ProxyRoute.@Nullable Login login) throws IOException {
        expectVersion(5);
        int method = octet();
        if (method == 0) {
            return;
        }
        if (method != 2 || login == null) {
            throw new WireException(Plain.SOCKS_WANTS_LOGIN);
        }
        byte[] user = shortText(login.user(), SocksPart.USER);
        byte[] password = shortText(login.password(), SocksPart.PASSWORD);
        byte[] message = new byte[3 + user.length + password.length];
        message[0] = 1;
        message[1] = (byte) user.length;
        System.arraycopy(user, 0, message, 2, user.length);
        message[2 + user.length] = (byte) password.length;
        System.arraycopy(password, 0, message, 3 + user.length, password.length);
        out.write(message);
        out.flush();
        expectVersion(1);
        if (octet() != 0) {
            throw new WireException(Plain.SOCKS_REFUSED_LOGIN);
        }
    }

    private static byte[] shortText(String text, SocksPart part) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 255) {
            throw new WireException(new TransportProblem.TooLongForSocks(part));
        }
        return bytes;
    }

    private static byte[] address(String host) throws IOException {
        boolean literal = SystemResolver.isLiteral(host);
        byte[] bytes = literal ? InetAddress.ofLiteral(host).getAddress() : shortText(host, SocksPart.SERVER);
        int prefix = literal ? 1 : 2;
        byte[] address = new byte[prefix + bytes.length];
        address[0] = (byte) (!literal ? 3 : bytes.length == 4 ? 1 : 4);
        if (!literal) {
            address[1] = (byte) bytes.length;
        }
        System.arraycopy(bytes, 0, address, prefix, bytes.length);
        return address;
    }

    private void readReply() throws IOException {
        expectVersion(5);
        int reply = octet();
        if (reply != 0) {
            throw new WireException(new TransportProblem.SocksReply(reply));
        }
        octet();
        int length = switch (octet()) {
            case 1 -> 4;
            case 3 -> octet();
            case 4 -> 16;
            default -> throw new WireException(Plain.SOCKS_WITHOUT_ADDRESS);
        };
        for (int i = 0; i < length + 2; i++) {
            octet();
        }
    }

    private void expectVersion(int version) throws IOException {
        int seen = octet();
        if (seen != version) {
            throw new WireException(Plain.NOT_SOCKS);
        }
    }

    private int octet() throws IOException {
        int next = in.read();
        if (next < 0) {
            throw new WireException(Plain.SOCKS_HUNG_UP);
        }
        return next;
    }
}
