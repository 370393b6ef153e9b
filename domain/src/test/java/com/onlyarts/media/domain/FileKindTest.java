package com.onlyarts.media.domain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindTest {

  @ParameterizedTest
  @CsvSource({
    "JPEG, '\u00ff\u00d8\u00ff\u00e0'",
    "PNG, '\u0089PNG\r\n\u001a\n'",
    "WEBP, 'RIFF1234WEBPVP8'",
    "GIF, 'GIF89a'",
    "TIFF, 'II*\u0000'",
    "TIFF, 'MM\u0000*'",
    "PSD, '8BPS\u0000\u0001'",
    "PSB, '8BPS\u0000\u0002'",
    "CLIP, 'CSFCHUNK'",
    "KRA, 'PK\u0003\u0004'",
    "PROCREATE, 'PK\u0003\u0004'",
    "AI, '%PDF-1.6'",
    "EPS, '%!PS-Adobe-3.0'",
    "SVG, '<?xml version=\"1.0\"?><!-- sea --><svg xmlns='",
    "SVG, '  <svg>'",
    "PDF, '%PDF-2.0'",
    "MP4, '\u0000\u0000\u0000 ftypisom'",
    "MOV, '\u0000\u0000\u0000 ftypqt  '",
    "WEBM, '\u001aE\u00df\u00a3'",
    "MP3, 'ID3'",
    "MP3, '\u00ff\u00fb'",
    "WAV, 'RIFF1234WAVEfmt'",
    "GLB, 'glTF'",
    "GLTF, '{\"asset\":{}}'",
    "OBJ, '# a cube'",
    "FBX, 'Kaydara FBX Binary  '",
    "BLEND, 'BLENDER-v400'",
    "STL, 'solid cube'",
    "ZIP, 'PK\u0003\u0004'",
    "ZIP, 'PK\u0005\u0006'",
    "TTF, '\u0000\u0001\u0000\u0000'",
    "OTF, 'OTTO'"
  })
  void R120_each_kind_is_told_by_its_first_bytes(FileKind kind, String head) {
    assertThat(kind.begins((head + " and more").getBytes(ISO_8859_1))).isTrue();
    assertThat(FileKind.labelled(kind.label())).isEqualTo(kind);
  }

  @ParameterizedTest
  @EnumSource(
      names = {"OBJ", "STL"},
      mode = EnumSource.Mode.EXCLUDE)
  void R120_what_has_first_bytes_has_to_have_them(FileKind kind) {
    assertThat(kind.begins("a text about the sea".getBytes(ISO_8859_1))).isFalse();
    assertThat(kind.begins(new byte[0])).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MZ\u0090",
        "\u007fELF",
        "#!/bin/sh",
        "\u00ca\u00fe\u00ba\u00be",
        "\u00cf\u00fa\u00ed\u00fe",
        "<!doctype html>",
        " <HTML>",
        "<script>",
        "<?php",
        "@echo off"
      })
  void R120_a_program_a_script_or_a_page_is_of_no_kind(String head) {
    assertThat(FileKind.values())
        .noneMatch(kind -> kind.begins((head + " and more").getBytes(ISO_8859_1)));
  }
}
