package dev.gantry.services.demo.exec;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The files of a container, made when they are read. Any thread once filled. */
final class FileTree {
    private final Map<String, Supplier<String>> files = new TreeMap<>();
    private final Map<String, NavigableSet<String>> folders = new TreeMap<>();

    FileTree() {
        folders.put("/", new TreeSet<>());
    }

    void folder(String path) {
        if (folders.containsKey(path)) {
            return;
        }
        folders.put(path, new TreeSet<>());
        String parent = parent(path);
        folder(parent);
        children(parent).add(path.substring(path.lastIndexOf('/') + 1));
    }

    void file(String path, Supplier<String> content) {
        files.put(path, content);
        folder(parent(path));
        children(parent(path)).add(path.substring(path.lastIndexOf('/') + 1));
    }

    private NavigableSet<String> children(String folder) {
        return folders.computeIfAbsent(folder, any -> new TreeSet<>());
    }

    private static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash <= 0 ? "/" : path.substring(0, slash);
    }

    /** What is in a file, null where there is none. */
    @Nullable
    String read(String path) {
        Supplier<String> content = files.get(path);
        return content == null ? null : content.get();
    }

    /** What is in a folder, null where there is none. */
    @Nullable
    NavigableSet<String> list(String path) {
        return folders.get(path);
    }

    /** A path seen from a folder, without dots. */
    static String resolve(String folder, String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (path.startsWith("/") ? path : folder + "/" + path).split("/")) {
            switch (part) {
                case "", "." -> {}
                case ".." -> parts.pollLast();
                default -> parts.addLast(part);
            }
        }
        return "/" + String.join("/", parts);
    }
}
