<?php
// Compiles every class of the client, reads a work from the service at the address given, and asks for another one, which is refused.
declare(strict_types=1);

require 'GuzzleHttp/autoload.php'; // of Debian's php-guzzlehttp-guzzle

[, $client, $address, $work, $another] = $argv;

spl_autoload_register(static function (string $class) use ($client): void {
    $file = $client . '/src/' . str_replace(['OnlyArts\\', '\\'], ['', '/'], $class) . '.php';
    if (is_file($file)) {
        require_once $file;
    }
});
foreach (new RecursiveIteratorIterator(new RecursiveDirectoryIterator($client . '/src')) as $file) {
    if ($file->getExtension() === 'php') {
        require_once $file->getPathname();
    }
}

$settings = (new OnlyArts\Configuration())->setHost($address);
$artworks = new OnlyArts\Api\ArtworksApi(config: $settings);
echo $artworks->getArtwork($work)->getData()->getArtwork()->getCategory(), "\n";
try {
    $artworks->getArtwork($another);
} catch (OnlyArts\ApiException $refused) {
    echo $refused->getResponseObject()->getCode(), "\n";
}
