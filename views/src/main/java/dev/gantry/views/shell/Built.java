package dev.gantry.views.shell;

import dev.gantry.resources.Language;
import dev.gantry.services.settings.Appearance.Density;
import dev.gantry.views.navigation.PageFactory;

/** What stands in one language and row height and is made anew for another. */
record Built(Language language, Density density, Frame frame, FrameView view, PageFactory factory) {}
