package dev.gantry.services.demo.exec;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What the kernel does between a keyboard and a program: echoes, lets a line be changed before it is read, turns
 * control keys into signals. One thread types; the program reads {@link #input} on another.
 */
final class Terminal {
    private static final int INTERRUPT = 3;
    private static final int END = 4;
    private static final int BACKSPACE = 8;
    private static final int CLEAR = 12;
    private static final int KILL_LINE = 21;
    private static final int KILL_WORD = 23;
    private static final int ESCAPE = 27;
    private static final int DELETE = 127;
    private static final byte[] NEW_LINE = {'\r', '\n'};

    private final BytePipe input = new BytePipe();
    private final OutputStream echo;
    private final Runnable interrupt;
    private final StringBuilder line = new StringBuilder();
    private byte[] unfinished = {};
    private boolean isInEscape;

    /**
     * @param echo the screen
     * @param interrupt what Ctrl-C does
     */
    Terminal(OutputStream echo, Runnable interrupt) {
        this.echo = echo;
        this.interrupt = interrupt;
    }

    /** What the program reads: whole lines. */
    BytePipe input() {
        return input;
    }

    void type(byte[] bytes, int offset, int length) throws IOException {
        String typed = decoded(bytes, offset, length);
        // What the program says meanwhile comes before or after, never in between.
        synchronized (echo) {
            for (int i = 0; i < typed.length(); ) {
                int key = typed.codePointAt(i);
                key(key);
                i += Character.charCount(key);
            }
            echo.flush();
        }
    }

    /** A character may be cut in two by the network. */
    private String decoded(byte[] bytes, int offset, int length) {
        byte[] all = new byte[unfinished.length + length];
        System.arraycopy(unfinished, 0, all, 0, unfinished.length);
        System.arraycopy(bytes, offset, all, unfinished.length, length);
        int end = wholeLength(all);
        unfinished = Arrays.copyOfRange(all, end, all.length);
        return new String(all, 0, end, StandardCharsets.UTF_8);
    }

    private static int wholeLength(byte[] all) {
        for (int back = 1; back <= Math.min(3, all.length); back++) {
            int octet = all[all.length - back] & 0xff;
            if (octet >= 0xc0) {
                int wanted = octet >= 0xf0 ? 4 : octet >= 0xe0 ? 3 : 2;
                return back < wanted ? all.length - back : all.length;
            }
            if (octet < 0x80) {
                break;
            }
        }
        return all.length;
    }

    private void key(int key) throws IOException {
        if (isInEscape) {
            isInEscape = key == '[' || key == 'O' || key >= '0' && key <= '9' || key == ';';
            return;
        }
        switch (key) {
            case '\r', '\n' -> enter();
            case BACKSPACE, DELETE -> erase(1);
            case KILL_LINE -> erase(line.codePointCount(0, line.length()));
            case KILL_WORD -> eraseWord();
            case INTERRUPT -> {
                line.setLength(0);
                input.drain();
                echo.write("^C\r\n".getBytes(StandardCharsets.UTF_8));
                interrupt.run();
            }
            case END -> {
                if (line.isEmpty()) {
                    input.end();
                }
            }
            case CLEAR -> echo.write(("\u001b[H\u001b[2J" + line).getBytes(StandardCharsets.UTF_8));
            case ESCAPE -> isInEscape = true;
            default -> {
                if (key >= ' ') {
                    line.appendCodePoint(key);
                    echo.write(Character.toString(key).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }

    private void enter() throws IOException {
        echo.write(NEW_LINE);
        byte[] whole = line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
        line.setLength(0);
        input.write(whole, 0, whole.length);
    }

    private void eraseWord() throws IOException {
        int end = line.length();
        int start = end;
        while (start > 0 && line.charAt(start - 1) == ' ') {
            start--;
        }
        while (start > 0 && line.charAt(start - 1) != ' ') {
            start--;
        }
        erase(line.codePointCount(start, end));
    }

    private void erase(int count) throws IOException {
        for (int i = 0; i < count && !line.isEmpty(); i++) {
            int last = line.codePointBefore(line.length());
            line.setLength(line.length() - Character.charCount(last));
            // Han characters and the like take two columns.
            String back = "\b \b".repeat(isWide(last) ? 2 : 1);
            echo.write(back.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static boolean isWide(int character) {
        return Character.isIdeographic(character)
                || Character.UnicodeBlock.of(character) == Character.UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS
                || Character.UnicodeBlock.of(character) == Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION;
    }
}
