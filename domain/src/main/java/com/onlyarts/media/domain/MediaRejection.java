package com.onlyarts.media.domain;

import com.onlyarts.kernel.Rejection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why media says no. */
public sealed interface MediaRejection extends Rejection {

  /**
   * More than 10 MB, 12,000 pixels a side, 50 megapixels, or more work in it than a picture needs
   * (R90).
   */
  record PictureTooLarge(String bounds) implements MediaRejection, TooLarge {
    @Override
    public String message() {
      return "A picture may have at most " + bounds;
    }
  }

  /** Its bytes are not those of a JPEG, PNG, WebP or GIF, or it moves and is no GIF (R90). */
  record PictureNotSupported(Why why) implements MediaRejection, Unsupported {
    /** What is not taken. */
    public enum Why {
      UNKNOWN,
      ANIMATED
    }

    @Override
    public String message() {
      return switch (why) {
        case UNKNOWN -> "Pictures are taken as JPEG, PNG, WebP or GIF";
        case ANIMATED ->
            "Animations are taken as GIF only; send this one as a GIF, or one picture of it";
      };
    }
  }

  /** More than 10 MB. */
  record FileTooLarge() implements MediaRejection, TooLarge {
    @Override
    public String message() {
      return "A file may have at most 10 MB";
    }
  }

  /** Its bytes are neither those of a picture that is taken nor of a PDF. */
  record FileNotSupported() implements MediaRejection, Unsupported {
    @Override
    public String message() {
      return "Files are taken as JPEG, PNG, WebP, GIF or PDF";
    }
  }

  /** It begins like a picture, and is none (R90). */
  record PictureUnreadable() implements MediaRejection, Invalid {
    @Override
    public String message() {
      return "This picture is damaged";
    }

    @Override
    public Optional<String> field() {
      return Optional.of("image");
    }
  }

  /** No such upload, or another person's (R2). */
  record UploadNotFound() implements MediaRejection, NotFound {
    @Override
    public String message() {
      return "There is no such upload";
    }
  }

  /** Something still shows the picture. */
  record PictureInUse(UploadId upload) implements MediaRejection, Conflict {
    @Override
    public String message() {
      return "This picture is in use; take it off whatever shows it first";
    }
  }

  /** The picture that was to be sent directly has not arrived. */
  record UploadNotArrived(UploadId upload) implements MediaRejection, Conflict {
    @Override
    public String message() {
      return "The picture has not arrived yet";
    }
  }

  /** The ticket is unknown, used or late. */
  record InvalidUploadTicket() implements MediaRejection, NotAllowed {
    @Override
    public String message() {
      return "This upload was not asked for, is done, or came too late";
    }
  }

  /** No such private file, or another person's (R2). */
  record FileNotFound() implements MediaRejection, NotFound {
    @Override
    public String message() {
      return "There is no such file";
    }
  }

  /** Its parts are not taken, or not any more. */
  record FileNotSending(OriginalId file) implements MediaRejection, Conflict {
    @Override
    public String message() {
      return "This part does not belong to a file that is being sent";
    }
  }

  /** Parts are missing, or are not as long as they should be. */
  record FileIncomplete(List<Integer> missing) implements MediaRejection, Conflict {
    @Override
    public String message() {
      return "Not all parts of this file have arrived";
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("missingParts", missing);
    }
  }

  /** Its bytes are not those of what it says it is (R120). */
  record FileTypeMismatch(FileKind type) implements MediaRejection, Conflict {
    @Override
    public String message() {
      return "This file is no %s, or is damaged".formatted(type.label());
    }

    @Override
    public Optional<String> field() {
      return Optional.of("type");
    }
  }

  /** An archive that nobody can look into (R120). */
  record FileEncrypted() implements MediaRejection, Conflict {
    @Override
    public String message() {
      return "Encrypted archives are not taken; send it without a password";
    }
  }

  /** Nobody has looked yet whether there is a virus in it (R120). */
  record FileScanning(OriginalId file) implements MediaRejection, Conflict {
    @Override
    public String message() {
      return "This file is still looked through for viruses; try again in a minute";
    }
  }

  /** There is a virus in it (R120). */
  record FileInfected(OriginalId file) implements MediaRejection, Conflict {
    @Override
    public String message() {
      return "A virus was found in this file; nobody gets it";
    }
  }

  /** A work sells the file, or a buyer has it. */
  record FileInUse(OriginalId file) implements MediaRejection, Conflict {
    @Override
    public String message() {
      return "A work or a buyer has this file";
    }
  }

  /** More than the account's files may come to (R120). */
  record StorageFull(long used, long allowed) implements MediaRejection, Conflict {
    @Override
    public String message() {
      return "Your files come to more than you can keep here; remove some, or subscribe to more";
    }

    @Override
    public Optional<String> field() {
      return Optional.of("bytes");
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("usedBytes", used, "allowedBytes", allowed);
    }
  }
}
